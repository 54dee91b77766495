import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: 'Qual é a probabilidade de você nos recomendar a um amigo ou colega?',
  npsLow: 'Nada provável',
  npsHigh: 'Extremamente provável',
  stars: '{count} estrelas',
  stars_one: '{count} estrela',
  thanks: 'Obrigado.',
  reference: 'Protocolo {ref}',
  next: 'Avançar',
  submit: 'Enviar',
  back: 'Voltar',
  close: 'Fechar',
  progress: '{index} de {total}',
  charactersLeft: 'Caracteres restantes: {count}',
  required: 'Escolha uma resposta.',
  comment_required: 'Escreva algo.',
  'too-long': 'Use no máximo {max} caracteres.',
  invalid: 'Verifique esta resposta.',
  'not-saved': 'Ainda não foi salvo: mantenha esta página aberta e tente novamente.',
}

export const kinds: KindsTexts = {
  cesTitle: 'Foi fácil fazer o que eu queria',
  cesLow: 'Discordo totalmente',
  cesHigh: 'Concordo totalmente',
  thumbsUp: 'Polegar para cima',
  thumbsDown: 'Polegar para baixo',
  mood1: 'Péssimo',
  mood2: 'Ruim',
  mood3: 'Neutro',
  mood4: 'Bom',
  mood5: 'Ótimo',
  other: 'Outro',
  otherWords: 'Com suas palavras',
  notApplicable: 'Não se aplica',
  mayContact: 'Vocês podem entrar em contato comigo sobre isso.',
  screenshot_required: 'Escreva algo.',
  rows_required: 'Avalie cada item.',
  contact_required: 'Informe seu e-mail.',
  contact_invalid: 'Informe um e-mail, como nome@example.com.',
  contact_consent: 'Autorize o contato ou deixe o e-mail em branco.',
  addScreenshot: 'Adicionar captura de tela',
  noScreenshot: 'Captura indisponível: tente novamente',
}

export const notice: NoticeTexts = {
  received: 'Recebido',
  planned: 'Planejado',
  in_progress: 'Em andamento',
  fixed: 'Corrigido',
  shipped: 'Disponível',
  declined: 'Recusado',
  youWrote: 'Você escreveu:',
  voices: '{count} de vocês nos contaram',
  readMore: 'Saiba mais',
  didThisFixIt: 'Isso resolveu o problema?',
  isThisIt: 'Era isso que você tinha em mente?',
  yes: 'Sim',
  no: 'Ainda não',
  unsure: 'Não sei',
  whatIsWrong: 'O que ainda não está certo?',
  teamTold: 'Obrigado. A equipe foi avisada.',
  dismiss: 'Fechar',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'O navegador vai pedir que você compartilhe esta página. Antes do envio, você verá a imagem e poderá ocultar partes dela.',
  takeScreenshot: 'Capturar tela',
  cancel: 'Cancelar',
  screenshot: 'Captura de tela',
  blackOut:
    'Isto é o que será enviado. Arraste sobre o que quiser ocultar. Com o teclado: as setas movem um quadro, Shift e as setas mudam o tamanho, Enter oculta o conteúdo.',
  blackedOut: 'Conteúdo oculto.',
  undone: 'Desfeito.',
  undo: 'Desfazer',
  remove: 'Remover',
  keep: 'Manter',
  change: 'Editar',
  screenshotKept: 'A captura será enviada com sua resposta.',
  screenshotFailed: 'O navegador não fez a captura. Tente novamente ou envie sua resposta sem ela.',
}

export const rare: RareTexts = {
  privacy: 'Privacidade',
  never: 'Não perguntar novamente',
  feedback: 'Sua opinião',
}

import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: '¿Qué probabilidad hay de que nos recomiende a un amigo o colega?',
  npsLow: 'Nada probable',
  npsHigh: 'Extremadamente probable',
  stars: '{count} estrellas',
  stars_one: '{count} estrella',
  thanks: 'Gracias.',
  reference: 'Referencia {ref}',
  next: 'Siguiente',
  submit: 'Enviar',
  back: 'Atrás',
  close: 'Cerrar',
  progress: '{index} de {total}',
  charactersLeft: 'Caracteres restantes: {count}',
  required: 'Elija una respuesta.',
  comment_required: 'Escriba algo.',
  'too-long': 'Use {max} caracteres como máximo.',
  invalid: 'Revise esta respuesta.',
  'not-saved': 'Aún no se ha guardado: deje abierta esta página e inténtelo de nuevo.',
}

export const kinds: KindsTexts = {
  cesTitle: 'Me resultó fácil hacer lo que quería',
  cesLow: 'Totalmente en desacuerdo',
  cesHigh: 'Totalmente de acuerdo',
  thumbsUp: 'Pulgar arriba',
  thumbsDown: 'Pulgar abajo',
  mood1: 'Muy mal',
  mood2: 'Mal',
  mood3: 'Neutral',
  mood4: 'Bien',
  mood5: 'Muy bien',
  other: 'Otro',
  otherWords: 'Con sus palabras',
  notApplicable: 'No aplica',
  mayContact: 'Pueden contactarme sobre esto.',
  screenshot_required: 'Escriba algo.',
  rows_required: 'Valore cada elemento.',
  contact_required: 'Indique su correo electrónico.',
  contact_invalid: 'Indique una dirección de correo, como nombre@example.com.',
  contact_consent: 'Dé su consentimiento o deje vacía la dirección.',
  addScreenshot: 'Añadir captura de pantalla',
  noScreenshot: 'Captura no disponible: inténtelo de nuevo',
}

export const notice: NoticeTexts = {
  received: 'Recibido',
  planned: 'Previsto',
  in_progress: 'En curso',
  fixed: 'Solucionado',
  shipped: 'Disponible',
  declined: 'Descartado',
  youWrote: 'Usted escribió:',
  voices: 'Nos lo han dicho {count} personas',
  readMore: 'Más información',
  didThisFixIt: '¿Se ha solucionado el problema?',
  isThisIt: '¿Es esto lo que quería?',
  yes: 'Sí',
  no: 'Aún no',
  unsure: 'No lo sé',
  whatIsWrong: '¿Qué sigue sin funcionar?',
  teamTold: 'Gracias. Se ha avisado al equipo.',
  dismiss: 'Cerrar',
  reply: 'Su respuesta',
  takeBack: 'Deshacer',
  dismissed: 'Descartado.',
  mute: 'No más sobre esto',
  muted: 'No recibirá más avisos sobre esto.',
  digest: 'Novedades sobre sus comentarios: {count}',
  yourFeedback: 'Sus comentarios',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'Su navegador le pedirá que comparta esta página. Antes del envío verá la imagen y podrá tapar partes de ella.',
  takeScreenshot: 'Capturar pantalla',
  cancel: 'Cancelar',
  screenshot: 'Captura de pantalla',
  blackOut:
    'Esto es lo que se enviará. Arrastre sobre lo que quiera tapar. Con el teclado: las flechas mueven un recuadro, Mayús y las flechas cambian su tamaño, Intro tapa su contenido.',
  blackedOut: 'Tapado.',
  undone: 'Deshecho.',
  undo: 'Deshacer',
  remove: 'Quitar',
  keep: 'Conservar',
  change: 'Editar',
  screenshotKept: 'La captura se enviará con su respuesta.',
  screenshotFailed:
    'Su navegador no pudo hacer la captura. Inténtelo de nuevo o envíe su respuesta sin ella.',
}

export const rare: RareTexts = {
  privacy: 'Privacidad',
  never: 'No volver a preguntar',
  feedback: 'Su opinión',
  remembered: 'Guardado en este dispositivo, para darle noticias',
}

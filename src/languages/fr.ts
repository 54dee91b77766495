import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: 'Quelle est la probabilité que vous nous recommandiez à un ami ou un collègue\u202f?',
  npsLow: 'Pas du tout probable',
  npsHigh: 'Extrêmement probable',
  stars: '{count} étoiles',
  stars_one: '{count} étoile',
  thanks: 'Merci.',
  reference: 'Référence {ref}',
  next: 'Suivant',
  submit: 'Envoyer',
  back: 'Retour',
  close: 'Fermer',
  progress: '{index} sur {total}',
  charactersLeft: 'Caractères restants\u202f: {count}',
  required: 'Veuillez choisir une réponse.',
  comment_required: 'Veuillez écrire quelque chose.',
  'too-long': '{max} caractères au maximum.',
  invalid: 'Veuillez vérifier cette réponse.',
  'not-saved': 'Pas encore enregistré\u202f: veuillez laisser cette page ouverte et réessayer.',
}

export const kinds: KindsTexts = {
  cesTitle: 'J’ai pu faire facilement ce que je voulais',
  cesLow: 'Pas du tout d’accord',
  cesHigh: 'Tout à fait d’accord',
  thumbsUp: 'Pouce levé',
  thumbsDown: 'Pouce baissé',
  mood1: 'Très mal',
  mood2: 'Mal',
  mood3: 'Neutre',
  mood4: 'Bien',
  mood5: 'Très bien',
  other: 'Autre',
  otherWords: 'Avec vos mots',
  notApplicable: 'Sans objet',
  mayContact: 'Vous pouvez me contacter à ce sujet.',
  screenshot_required: 'Veuillez écrire quelque chose.',
  rows_required: 'Veuillez évaluer chaque élément.',
  contact_required: 'Veuillez saisir votre adresse e-mail.',
  contact_invalid: 'Veuillez saisir une adresse e-mail, par exemple nom@example.com.',
  contact_consent: 'Veuillez donner votre accord ou laisser l’adresse vide.',
  addScreenshot: 'Ajouter une capture d’écran',
  noScreenshot: 'Capture impossible\u202f: veuillez réessayer',
}

export const notice: NoticeTexts = {
  received: 'Reçu',
  planned: 'Prévu',
  in_progress: 'En cours',
  fixed: 'Corrigé',
  shipped: 'Disponible',
  declined: 'Non retenu',
  youWrote: 'Vous avez écrit\u202f:',
  voices: 'Vous êtes {count} à nous l’avoir dit',
  readMore: 'En savoir plus',
  didThisFixIt: 'Le problème est-il résolu\u202f?',
  isThisIt: 'Est-ce bien ce que vous souhaitiez\u202f?',
  yes: 'Oui',
  no: 'Pas encore',
  unsure: 'Je ne sais pas',
  whatIsWrong: 'Qu’est-ce qui ne va toujours pas\u202f?',
  teamTold: 'Merci. L’équipe a été informée.',
  dismiss: 'Fermer',
  reply: 'Votre réponse',
  takeBack: 'Annuler',
  dismissed: 'Masqué.',
  mute: 'Ne plus en parler',
  muted: 'Vous n’aurez plus de nouvelles à ce sujet.',
  digest: 'Des nouvelles de vos avis : {count}',
  yourFeedback: 'Vos avis',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'Votre navigateur va vous demander de partager cette page. Avant l’envoi, vous verrez l’image et pourrez en masquer des parties.',
  takeScreenshot: 'Faire la capture',
  cancel: 'Annuler',
  screenshot: 'Capture d’écran',
  blackOut:
    'Voici ce qui sera envoyé. Faites glisser le pointeur sur ce que vous voulez masquer. Au clavier\u202f: les flèches déplacent un cadre, Maj et les flèches le redimensionnent, Entrée masque son contenu.',
  blackedOut: 'Zone masquée.',
  undone: 'Action annulée.',
  undo: 'Annuler',
  remove: 'Supprimer',
  keep: 'Garder',
  change: 'Modifier',
  screenshotKept: 'La capture sera jointe à votre réponse.',
  screenshotFailed:
    'Votre navigateur n’a pas fait la capture. Réessayez ou envoyez votre réponse sans capture.',
}

export const rare: RareTexts = {
  privacy: 'Confidentialité',
  never: 'Ne plus me demander',
  feedback: 'Votre avis',
  remembered: 'Gardé sur cet appareil, pour vous en donner des nouvelles',
}

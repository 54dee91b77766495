/** What the questions of the catalogue say; other languages than these read the English. */
export const words = {
  checkout: {
    en: 'How was checkout?',
    de: 'Wie war das Bezahlen?',
    ar: 'كيف كانت عملية الدفع؟',
    'zh-Hans': '结账体验如何？',
    ja: 'お支払いはいかがでしたか？',
  },
  stay: {
    en: 'How was your stay?',
    de: 'Wie war Ihr Aufenthalt?',
    ar: 'كيف كانت إقامتك؟',
    'zh-Hans': '您的入住体验如何？',
    ja: 'ご滞在はいかがでしたか？',
  },
  helpful: {
    en: 'Was this page helpful?',
    de: 'War diese Seite hilfreich?',
    ar: 'هل كانت هذه الصفحة مفيدة؟',
    'zh-Hans': '这个页面对您有帮助吗？',
    ja: 'このページは役に立ちましたか？',
  },
  wrong: {
    en: 'What went wrong?',
    de: 'Was ist schiefgegangen?',
    ar: 'ما الذي حدث؟',
    'zh-Hans': '哪里出了问题？',
    ja: '何がうまくいきませんでしたか？',
  },
  why: {
    en: 'Why are you leaving?',
    de: 'Warum verlassen Sie uns?',
    ar: 'ما سبب مغادرتك؟',
    'zh-Hans': '您为什么要离开？',
    ja: 'おやめになる理由は何ですか？',
  },
  miss: {
    en: 'What would you miss?',
    de: 'Was würden Sie vermissen?',
    ar: 'ما الذي ستفتقده؟',
    'zh-Hans': '您会想念什么？',
    ja: '無くなると困るものは何ですか？',
  },
  more: {
    en: 'May we ask you more about it?',
    de: 'Dürfen wir dazu nachfragen?',
    ar: 'هل يمكننا أن نسألك المزيد عن ذلك؟',
    'zh-Hans': '我们可以就此进一步联系您吗？',
    ja: 'さらに詳しく伺ってもよろしいですか？',
  },
  about: {
    en: 'Two minutes. We read every word.',
    de: 'Zwei Minuten. Wir lesen jedes Wort.',
    ar: 'دقيقتان فقط. نقرأ كل كلمة.',
    'zh-Hans': '只需两分钟。我们会读每一个字。',
    ja: '2分で終わります。すべて拝読します。',
  },
  example: {
    en: 'For instance: the coupon box forgot my code',
    de: 'Zum Beispiel: Das Gutscheinfeld hat meinen Code vergessen',
    ar: 'مثلًا: نسي حقل القسيمة الرمز',
    'zh-Hans': '例如：优惠码输入框忘记了我的代码',
    ja: '例：クーポン欄からコードが消えた',
  },
  poor: { en: 'Poor', de: 'Schlecht', ar: 'سيئة', 'zh-Hans': '很差', ja: '悪い' },
  fair: { en: 'Fair', de: 'Mittel', ar: 'مقبولة', 'zh-Hans': '一般', ja: 'ふつう' },
  great: { en: 'Great', de: 'Großartig', ar: 'رائعة', 'zh-Hans': '很好', ja: '良い' },
  price: { en: 'The price', de: 'Der Preis', ar: 'السعر', 'zh-Hans': '价格', ja: '料金' },
  range: {
    en: 'Features that I need are missing',
    de: 'Mir fehlen Funktionen',
    ar: 'تنقصني ميزات أحتاج إليها',
    'zh-Hans': '缺少我需要的功能',
    ja: '必要な機能がない',
  },
  hard: {
    en: 'It is too hard to use',
    de: 'Es ist zu kompliziert',
    ar: 'استخدامه صعب جدًا',
    'zh-Hans': '太难用了',
    ja: '使いにくい',
  },
  room: { en: 'Room', de: 'Zimmer', ar: 'الغرفة', 'zh-Hans': '房间', ja: '客室' },
  breakfast: { en: 'Breakfast', de: 'Frühstück', ar: 'الإفطار', 'zh-Hans': '早餐', ja: '朝食' },
  desk: {
    en: 'Front desk',
    de: 'Rezeption',
    ar: 'مكتب الاستقبال',
    'zh-Hans': '前台',
    ja: 'フロント',
  },
  gift: {
    en: '200 points, whatever you answer',
    de: '200 Punkte, ganz gleich, was Sie antworten',
    ar: '200 نقطة، أيًا كانت إجابتك',
    'zh-Hans': '无论您如何回答，都可获得 200 积分',
    ja: 'ご回答の内容にかかわらず200ポイント進呈',
  },
  reply: {
    en: 'Thank you. We reply within two days.',
    de: 'Danke. Wir antworten innerhalb von zwei Tagen.',
    ar: 'شكرًا لك. سنرد خلال يومين.',
    'zh-Hans': '谢谢。我们会在两天内回复。',
    ja: 'ありがとうございます。2日以内にお返事します。',
  },
  sorry: {
    en: 'Sorry about that.',
    de: 'Das tut uns leid.',
    ar: 'نأسف لذلك.',
    'zh-Hans': '非常抱歉。',
    ja: '申し訳ございません。',
  },
  talk: {
    en: 'Talk to us',
    de: 'Mit uns sprechen',
    ar: 'تحدث إلينا',
    'zh-Hans': '联系我们',
    ja: '相談する',
  },
  call: {
    en: 'Call me back',
    de: 'Rückruf erbitten',
    ar: 'أريد مكالمة',
    'zh-Hans': '请给我回电',
    ja: '電話がほしい',
  },
  send: {
    en: 'Tell the kitchen',
    de: 'Der Küche sagen',
    ar: 'أخبر المطبخ',
    'zh-Hans': '告诉厨房',
    ja: '厨房に伝える',
  },
} as const

/** What the customer of the catalogue writes, in the language that is shown. */
export const customer = {
  words: {
    en: 'The coupon box empties when I turn my phone.',
    de: 'Das Gutscheinfeld leert sich, wenn ich das Handy drehe.',
    ar: 'يصبح حقل القسيمة فارغًا عندما أدير الهاتف.',
    'zh-Hans': '我转动手机时，优惠码输入框就清空了。',
    ja: 'スマホを回転させるとクーポン欄が空になります。',
  },
} as const

/** What the team of the catalogue tells them. */
export const news = {
  fixed: {
    en: {
      title: 'The coupon box keeps your code',
      body: 'Turning the phone no longer clears it.',
    },
    de: {
      title: 'Das Gutscheinfeld behält Ihren Code',
      body: 'Beim Drehen des Handys bleibt er jetzt stehen.',
    },
    ar: { title: 'حقل القسيمة يحتفظ بالرمز', body: 'لم يعد تدوير الهاتف يمحوه.' },
    'zh-Hans': { title: '优惠码输入框会保留您的代码', body: '转动手机不会再清空它。' },
    ja: {
      title: 'クーポン欄がコードを保持するようになりました',
      body: 'スマホを回転させても消えません。',
    },
  },
  question: {
    en: { title: 'Which phone do you use?', body: 'We could not see it on ours.' },
    de: { title: 'Welches Handy benutzen Sie?', body: 'Auf unseren war es nicht zu sehen.' },
    ar: { title: 'ما هاتفك؟', body: 'لم نتمكن من رؤية ذلك على هواتفنا.' },
    'zh-Hans': { title: '您使用什么手机？', body: '我们在自己的手机上没有看到。' },
    ja: { title: 'どのスマホをお使いですか？', body: '手元の端末では再現しませんでした。' },
  },
  planned: {
    en: { title: 'Gift wrapping is on our list', body: 'We begin with it in March.' },
    de: { title: 'Geschenkverpackung ist vorgemerkt', body: 'Im März fangen wir damit an.' },
    ar: { title: 'تغليف الهدايا على قائمتنا', body: 'سنبدأ به في مارس.' },
    'zh-Hans': { title: '礼品包装已列入计划', body: '我们将在三月开始。' },
    ja: { title: 'ギフト包装を予定しています', body: '3月に着手します。' },
  },
  declined: {
    en: {
      title: 'We will not open on Sundays',
      body: 'The three of us need the day. You can leave a wish at any hour, and we answer on Monday.',
    },
    de: {
      title: 'Sonntags bleibt geschlossen',
      body: 'Wir drei brauchen den Tag. Wünsche nehmen wir jederzeit an und antworten am Montag.',
    },
    ar: {
      title: 'لن نفتح أيام الأحد',
      body: 'نحن ثلاثة ونحتاج إلى هذا اليوم. يمكنك ترك رسالة في أي وقت، ونرد يوم الاثنين.',
    },
    'zh-Hans': {
      title: '我们周日不营业',
      body: '我们三个人需要休息。您可以随时留言，我们周一回复。',
    },
    ja: {
      title: '日曜日はお休みのままです',
      body: '三人とも休みが必要です。ご要望はいつでも承り、月曜日にお返事します。',
    },
  },
} as const

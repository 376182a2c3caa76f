/** What readers say in the demo, each once: thoughtful, curt, angry, asking, in many scripts. */
// prettier-ignore
export const SAID: readonly string[] = [
  'Reading the invoices first is such good advice. We found three teams paying for the same embeddings.',
  'Disagree about the evaluation set. Two hundred questions are noise if they all come from one customer.',
  'This.',
  'Is there a version of this for companies with five engineers? We cannot afford a ninety-day anything.',
  'Ich habe genau das Gegenteil erlebt: Unser Architekt hat drei Monate nur gelesen, und am Ende war das Geld weg. Wie merkt man früh genug, dass jemand nicht liefert?',
  'Sehr guter Text. Den Absatz über das Neinsagen hänge ich ins Büro.',
  'Świetny artykuł, dzięki. U nas okres wypowiedzenia to trzy miesiące i żaden klient z USA tego nie rozumie.',
  'Nie zgadzam się. Testy na żywym kodzie mówią więcej niż rozmowa o „ostatnim incydencie”.',
  'Πολύ χρήσιμο άρθρο. Στην Ελλάδα το δύσκολο είναι να πείσεις τη διοίκηση ότι δύο μέρες την εβδομάδα αρκούν.',
  'Μια ερώτηση: πώς μετράτε την αξία ενός «όχι»;',
  'مقال ممتاز، شكراً لكم. هل لديكم خبرة في التوظيف عن بُعد في المنطقة العربية؟',
  'أوافق تماماً على أن ست جولات من المقابلات ليست دليلاً على الجدية.',
  'बहुत अच्छा लेख। भारत में नोटिस अवधि अक्सर 90 दिन होती है, और इसी में आधे उम्मीदवार चले जाते हैं।',
  'क्या आप फ्रेशर्स के बारे में भी लिखेंगे?',
  '請求書から読むという発想はなかったです。来週さっそくやってみます。',
  '面接六回は日本でも増えています。三回で十分だと思います。',
  '写得很实在。我们公司的问题正是没有人敢说“不”。',
  '请问薪资数据包括奖金吗？',
  'Дуже слушно про контрпропозиції. У мене було точно в п’ятницю о четвертій.',
  'А як щодо людей, які працюють під обстрілами й не можуть обіцяти графік? Про це ніхто не пише.',
  'Muy buen artículo. En México los contraofertas llegan por WhatsApp, pero el resto es igual.',
  '¿Tienen datos de América Latina? Las bandas de Europa no nos sirven.',
  'Ótimo texto! Compartilhei com o time inteiro.',
  'Merci pour cet article. Chez nous, le plus dur est de trouver quelqu’un qui accepte de lire du vieux code.',
  'מאמר מצוין. השאלה מי מנצח בוויכוח היא השאלה היחידה שחשובה.',
  '좋은 글 감사합니다. 우리 팀도 면접을 세 번으로 줄였더니 지원자가 훨씬 덜 포기합니다.',
  'Bài viết rất hay. Công ty tôi cũng mắc lỗi “mười năm kinh nghiệm”.',
  'Çok yerinde tespitler. Karşı teklifi kabul edip altı ay sonra ayrılanlardanım.',
  'As somebody who was on the other side of a confidential search: thank you for writing that second paragraph.',
  'I was one of the eleven. I wrote “8+ years of transformers” because HR had a template. Sorry, everyone.',
  'Your salary table is way too low for London. I would not get out of bed for that.',
  'And your comment is why nobody from the regions applies any more.',
  'What about people who come from research? They have no incidents to talk about, only deadlines.',
  'How do you handle candidates who ask for the scores? We give them out, and it has been fine.',
  'The Friday thing is real. Mine came at 16:12.',
  'Curious how the two reduced sprint fees were agreed. Was it in the contract from the start?',
  'This reads like an advert for your own sprint. Useful all the same.',
  'We did the one-page onboarding after reading this. Our newest engineer shipped on day four. She says the telephone number was what mattered.',
  'Please stop calling everything an “agent”. It is a for loop.',
  'A for loop with a credit card.',
  'The deleted lines trick is wonderful. I tried it on myself and learned that I mostly delete tests. Hm.',
  'Does the fractional model work with on-call? Somebody has to carry the phone on the other three days.',
  'My experience is that the quiet candidates do better when they get the questions a day before. Costs nothing.',
  'We ask everybody to bring something they threw away. Best interview question I know.',
  'I applied through you last spring and never heard back. Nice article though.',
  'Sorry to hear that. Which role was it? We would like to find out what happened.',
  'Not one word about works councils. In Germany your three-week sprint starts with a three-week consultation.',
  'Stimmt, Betriebsrat. Wir planen inzwischen sechs Wochen Vorlauf ein.',
  'Point three is the one everybody skips. What stops when they start? Nothing ever stops.',
  'Bookmarked. The question “may we call them?” ended a meeting here within ten seconds.',
];

// prettier-ignore
export const OPENINGS = [
  'Thanks for this.', 'Good piece.', 'We tried this last year.', 'Long-time reader, first comment.', 'Strong agree.', 'I am not convinced.',
  'Interesting, but:', 'Same here in Lisbon.', 'From a client’s side:', 'As a contractor:', 'Danke dafür.', 'Dzięki!', 'Gracias por compartirlo.', 'Small correction.',
] as const;
// prettier-ignore
export const POINTS = [
  'Our best hire came from a conversation at a meetup and not from any of our eleven job boards.', 'The part about writing things down is underrated.',
  'What changed most for us was promising a decision for a named day.', 'Notice periods cost us two candidates this quarter alone.',
  'We score before we talk, and the debates got shorter and much more polite.', 'Nobody tells you how lonely the first month of a remote job is.',
  'I would add one thing: pay people for the work sample.', 'It only works when the founder is in the room.', 'We measured it, and the difference is smaller than you say: about one in eight.',
  'The invoice trick found us 4,000 euros a month.', 'Our legal team will never allow consulting days before the start.', 'Most of this is true for ordinary software as well.',
  'The hard part is not finding architects, it is letting them decide anything.', 'Two days a week became four here as well. Exactly as you wrote.',
  'We stopped asking for degrees and the shortlist became better, not longer.', 'In the public sector the rounds are fixed by law, sadly.',
  'Blind reading of the scores helped us more than any training did.', 'The laptop in week one is brilliant and cheap.',
] as const;
// prettier-ignore
export const CLOSINGS = [
  '', '', 'Has anybody measured that?', 'More of this, please.', 'Would love to see numbers.', 'How do others do it?', 'Sent it to our people team.', 'Curious what you think.',
  'See https://hiring-notes.example/structured for what we use.', 'Liebe Grüße aus Köln', 'Pozdrawiam', 'Saludos',
] as const;

// prettier-ignore
export const ANSWERS = [
  'Could you say more about how you did it?', 'We had the same, and it was the budget in the end.', 'Exactly my experience.', 'I think you are mixing up two things here.',
  'That is a fair point, I had not thought of it.', 'Source?', 'Depends on the country, I would say.', 'Not in my team. But we are only six.', 'Danke, das hilft!', 'Totalmente de acuerdo.',
  'Zgadzam się w stu procentach.', 'Try it for one quarter and look again.', 'This thread is better than the article.', 'Please keep it polite, the author reads this too.',
  'Same question from me.', 'It was in the contract, yes.', 'なるほど、勉強になります。', 'شكراً على التوضيح', 'Точно.', 'We pay a flat 300 for it. Nobody has complained.',
] as const;

/** `{}` is the spammer's own address. */
// prettier-ignore
export const SPAM = [
  'Rank #1 on Google in 7 days! Visit {} and get 50% off our backlink package. {}/offer', 'Great post! I also wrote about this here: {} and here {}/blog',
  'Play at the best online casino, 200% bonus on your first deposit {}', 'I earned $4,750 last week working from home, check {}', 'situs slot gacor hari ini maxwin {} daftar sekarang {}/daftar',
  'Cheap pills no prescription, fast delivery {}', 'Nice blog, very informative. Keep it up. {}', 'Need an urgent loan? 2% interest, no questions: {} WhatsApp +00 000 0000',
  'We write your essay tonight. {} {}/prices {}/samples', 'Лучшие игровые автоматы, бонус 1000 {}', 'Replica watches, AAA quality {}', 'Hello dear admin, we offer guest posts on DA70 sites. Prices at {}',
  'Bitcoin doubled for our members again. Join {} before Friday {}/join', 'Thank you for sharing such a wonderful article with us, click {}',
] as const;

/** What waits for a moderator, from the newest to the oldest: [minutes since it came, text, kind of writer]. */
// prettier-ignore
export const WAITING: readonly (readonly [minutes: number, text: string, kind: 'new' | 'known' | 'spam'])[] = [
  [2, 'Is the article about evaluation sets still coming? You promised it in the newsletter.', 'new'],
  [5, 'Great post! I also wrote about this here: {} and here {}/blog', 'spam'],
  [9, 'Wir suchen genau so jemanden. Gibt es Erfahrungen mit zwei Tagen pro Woche im Maschinenbau?', 'new'],
  [14, 'The link to the scorecard is dead. The one in the archive works: https://archive.example/scorecard and https://archive.example/scorecard-2', 'known'],
  [21, 'You people are parasites. Twenty percent for forwarding a CV. Shame on you.', 'new'],
  [26, 'مرحباً، هل تقبلون المرشحين من المغرب للعمل عن بُعد؟', 'new'],
  [33, 'Play at the best online casino, 200% bonus on your first deposit {}', 'spam'],
  [41, 'Would the ninety days look different in a regulated company? We are a hospital group and everything takes twice as long.', 'new'],
  [55, 'Mój komentarz z wczoraj zniknął. Czy coś poszło nie tak?', 'new'],
  [63, '記事の表をスプレッドシートで共有していただけませんか。', 'new'],
  [78, 'I worked with the architect you describe here (you can guess who). He never read an invoice in his life. His mobile is +00 555 0147 if you want to ask him.', 'new'],
  [95, 'test', 'new'],
  [96, 'test again, sorry', 'new'],
  [118, 'Rank #1 on Google in 7 days! Visit {} and get 50% off our backlink package. {}/offer', 'spam'],
  [140, 'Чи можна подати резюме без LinkedIn?', 'new'],
  [167, 'Excelente. ¿Ofrecen el sprint también en español?', 'new'],
  [205, 'The comparison with surgeons does not hold. Surgeons rehearse.', 'known'],
  [260, 'Nice blog, very informative. Keep it up. {}', 'spam'],
  [318, 'क्या यह हिंदी में भी उपलब्ध होगा? मेरी टीम के लिए बहुत काम का है।', 'new'],
  [390, 'We hired through you in March. The person left after five weeks, and nobody answered my three mails about the guarantee. I would like an answer here, since I get none there.', 'new'],
  [480, '我们是一家在柏林的中国公司，签证问题怎么处理？', 'new'],
  [560, 'ok boomer', 'new'],
  [655, 'Would you publish the scorecard template? I would gladly translate it into Greek.', 'known'],
  [790, 'Hello dear admin, we offer guest posts on DA70 sites. Prices at {}', 'spam'],
  [930, 'Μήπως υπάρχει αντίστοιχος πίνακας μισθών για την Αθήνα;', 'new'],
  [1100, 'There is a typo in the second paragraph: “form” should be “from”.', 'new'],
  [1290, 'As a woman in this field: the part about quiet people would deserve its own article. I nearly left because of interviews like those.', 'new'],
  [1480, 'situs slot gacor hari ini maxwin {} daftar sekarang {}/daftar', 'spam'],
  [1730, 'Your form ate my line breaks,\n\nlet me see\nwhether it does it again.', 'known'],
  [2010, 'Could somebody explain to a non-technical founder what an evaluation set is? I nodded through three meetings.', 'new'],
  [2400, 'C’est exactement ce que je dis depuis deux ans. Merci de l’écrire mieux que moi.', 'new'],
  [2790, 'I do not agree that degrees say nothing. They say somebody finished something. That is not nothing.', 'new'],
];

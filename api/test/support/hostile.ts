/** Names of people and companies as they come: scripts, marks, emoji, markup, what a database or a template would run. */
export const HOSTILE: readonly string[] = [
  'Łódzkie Zakłady „Świt” & Söhne',
  'شركة الأمل للتقنية',
  '株式会社アクメ',
  'ООО «Ромашка»',
  'अनुराग टेक्नोलॉजीज़',
  'Z̤͔ͧ̑̓ä͖̭̈̇lͮ̒ͫǧ̗͚̚o̙̔ͮ̇͐̇',
  '👩🏽‍💻 Crème Brûlée 🇺🇳',
  '<script>alert(document.domain)</script>',
  `Robert'); DROP TABLE companies;--`,
  '${7*7} {{constructor}} %s %d $1 \\u0000',
  '=HYPERLINK("http://evil.test","x")',
  'null',
  'NaN',
];

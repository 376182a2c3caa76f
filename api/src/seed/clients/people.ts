/** Who works at the clients of the demo: a name, and how it is written in an address. By country, since names go with places. */
// prettier-ignore
export const PEOPLE: Readonly<Record<string, readonly (readonly [name: string, mailbox: string])[]>> = {
  DE: [['Anneliese Vogt', 'a.vogt'], ['Jörg Bäumer', 'baeumer'], ['Mehmet Öztürk', 'oeztuerk'], ['Friederike Groß', 'gross'], ['Sven Hagedorn', 'hagedorn'], ['Leonie Straub', 'straub'], ['Dr. Karl-Heinz Ritter', 'ritter'], ['Nele Petersen', 'petersen'], ['Ruth Abendroth', 'abendroth'], ['Bastian Kühn', 'kuehn']],
  FR: [['Chloé Delacroix', 'c.delacroix'], ['Étienne Dupré', 'dupre'], ['Maëlle Kerbrat', 'kerbrat'], ['Youssef Benali', 'benali']],
  GB: [['Imogen Clarke', 'iclarke'], ['Callum Reid', 'creid'], ['Priyanka Desai', 'pdesai'], ['Owen Griffiths', 'ogriffiths'], ['Zoë Hartley', 'zhartley'], ['Kwame Boateng', 'kboateng']],
  JP: [['高橋 美咲', 'takahashi'], ['鈴木 大輔', 'suzuki'], ['Emily Tanaka', 'etanaka']],
  AE: [['ليلى المنصوري', 'layla'], ['عمر الفارسي', 'omar'], ['Rania Haddad', 'rania']],
  IN: [['अनन्या अय्यर', 'ananya'], ['Vikram Subramanian', 'vikram'], ['Kavita Rao', 'kavita']],
  US: [['Denise Ramirez', 'dramirez'], ['Tyrone Jackson', 'tjackson'], ['Megan O’Donnell', 'modonnell'], ['Hiroshi Watanabe', 'hwatanabe'], ['Carla Jiménez', 'cjimenez'], ['Bob Lindqvist', 'blindqvist'], ['Aaliyah Brooks', 'abrooks'], ['Peter Nakamura', 'pnakamura']],
  CH: [['Reto Ammann', 'ammann'], ['Céline Favre', 'favre'], ['Giulia Bernasconi', 'bernasconi'], ['Urs Zbinden', 'zbinden']],
  IL: [['נועה לוי', 'noa'], ['דניאל כהן', 'daniel']],
  KR: [['김서연', 'seoyeon'], ['박지훈', 'jihoon']],
  SG: [['陈伟明', 'weiming'], ['Tan Hui Ling', 'huiling']],
  GR: [['Ελένη Παπαδοπούλου', 'eleni'], ['Γιώργος Νικολάου', 'giorgos']],
  PL: [['Agnieszka Wójcik', 'wojcik'], ['Łukasz Gąsior', 'gasior']],
  KZ: [['Айгуль Сатпаева', 'aigul'], ['Дмитрий Орлов', 'orlov']],
  UA: [['Оксана Бондар', 'bondar']],
  OTHER: [['Maria Lindholm', 'maria.lindholm'], ['Tomás Herrera', 'tomas.herrera'], ['Aino Virtanen', 'aino'], ['Nguyễn Minh Anh', 'minhanh'], ['João Pereira', 'joao'], ['Amara Okafor', 'amara'], ['Søren Kjær', 'soren'], ['Ingrid Solheim', 'ingrid'], ['Ondřej Dvořák', 'ondrej'], ['Fatma Yıldız', 'fatma'], ['Siobhán Ní Bhriain', 'siobhan'], ['Luca Moretti', 'luca'], ['Femke de Wit', 'femke'], ['Priit Saar', 'priit'], ['Catalina Rojas', 'catalina'], ['Wanjiru Kamau', 'wanjiru'], ['Ștefan Ionescu', 'stefan'], ['Björk Jónsdóttir', 'bjork']],
};

export const TITLES: Readonly<Record<string, readonly string[]>> = {
  HIRING_MANAGER: [
    'Head of Machine Learning',
    'Director of Data',
    'VP Engineering',
    'Engineering Manager, Platform',
  ],
  DECISION_MAKER: ['CTO', 'Chief Data Officer', 'Managing Director', 'COO'],
  HR_TALENT: ['Talent Partner', 'Head of People', 'Recruiting Lead'],
  TECH_INTERVIEWER: ['Staff Engineer', 'Principal Scientist', 'Tech Lead, Inference'],
  BILLING: ['Accounts Payable', 'Finance Manager'],
  OTHER: ['Office Manager', 'Chief of Staff'],
};

/** Where people of these countries are. */
// prettier-ignore
export const ZONES: Readonly<Record<string, string>> = {
  DE: 'Europe/Berlin', FR: 'Europe/Paris', GB: 'Europe/London', JP: 'Asia/Tokyo', AE: 'Asia/Dubai', IN: 'Asia/Kolkata', US: 'America/New_York',
  CH: 'Europe/Zurich', IL: 'Asia/Jerusalem', KR: 'Asia/Seoul', SG: 'Asia/Singapore', GR: 'Europe/Athens', PL: 'Europe/Warsaw', AU: 'Australia/Sydney',
  NZ: 'Pacific/Auckland', CA: 'America/Toronto', BR: 'America/Sao_Paulo', IE: 'Europe/Dublin',
};

/** Where numbers of these countries begin; all but two digits. */
// prettier-ignore
export const PHONES: Readonly<Record<string, string>> = {
  DE: '+4930901820', GB: '+4420794600', US: '+120255501', FR: '+331990000', CH: '+414466818', AU: '+612555000', IE: '+353120201', JP: '+813555010',
};

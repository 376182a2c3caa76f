/** Who writes in the demo: name, mailbox, and for some a website. Addresses are of reserved domains: nobody is there. */
export type DemoWriter = readonly [name: string, mailbox: string, website?: string];

// prettier-ignore
export const READERS: readonly DemoWriter[] = [
  ['Hannah Lindqvist', 'hannah.lindqvist'], ['Marcus Bell', 'mbell', 'https://marcusbell.example'], ['Jürgen Großmann', 'j.grossmann'],
  ['Katarzyna Wójcik', 'kwojcik'], ['Δημήτρης Παπαδόπουλος', 'dpapad'], ['ليلى منصور', 'layla.mansour'], ['अनन्या शर्मा', 'ananya.s'],
  ['佐藤 健', 'ken.sato', 'https://sato.example'], ['王丽', 'li.wang'], ['Тарас Мельник', 'taras.melnyk'], ['Lucía Fernández', 'lucia.fdez'],
  ['Amara Okafor', 'amara.okafor'], ['Priit Tamm', 'priit'], ['Sofie Jensen', 'sofie.jensen'], ['João Pereira', 'joao.p', 'https://pereira.example'],
  ['Chloé Martin', 'chloe.m'], ['Ondřej Novák', 'novak.o'], ['דניאל כהן', 'd.cohen'], ['Nguyễn Minh Anh', 'minhanh'], ['김서연', 'seoyeon.kim'],
  ['Gareth Pugh', 'gpugh'], ['Ingrid Solheim', 'solheim'], ['Tomasz Zając', 'tzajac'], ['Beatriz Rocha', 'bia.rocha'], ['Deepak Nair', 'deepak.nair'],
  ['Siobhán Kelly', 'skelly'], ['Emre Yıldız', 'emre.y'], ['Matteo Ricci', 'matteo.ricci'], ['Оксана Бондар', 'oksana.b'], ['Femke de Vries', 'femke'],
  ['Olu Adeyemi', 'olu'], ['Rosa Delgado', 'rosa.delgado'], ['Hiroko Mori', 'hmori'], ['Petr Svoboda', 'svoboda'], ['Zoë Hughes', 'zoe.hughes'],
];

// prettier-ignore
export const SPAMMERS: readonly DemoWriter[] = [
  ['Best SEO Agency', 'seo.rank.one', 'https://rank-one-seo.example'], ['CasinoRoyal88', 'royal88', 'https://casino-royal88.example'],
  ['crypto_gains', 'gains247', 'https://gains247.example'], ['Dr. Smith', 'pharma.deals', 'https://pills-deals.example'],
  ['Sandra', 'sandra.loans', 'https://fast-loans.example'], ['slot gacor', 'gacor.admin', 'https://gacor-slot.example'],
  ['Essay Pro Team', 'essaypro', 'https://essay-now.example'], ['Replica Watches', 'luxe', 'https://luxe-time.example'],
  ['Guest Post Offer', 'outreach.team', 'https://outreach-da70.example'], ['Казино Вулкан', 'vulkan', 'https://vulkan-bet.example'],
];

// prettier-ignore
export const PINGS = ['Weekly links', 'AI hiring notes', 'The Staffing Letter', 'Engineering Leads', 'Zwischen den Zeilen', 'Hiring in public'] as const;

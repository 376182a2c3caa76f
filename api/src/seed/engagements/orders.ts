import type { EngagementReason, EngagementType } from '../../accounts/engagements/engagement.enums.js';
import type { EngagementStatus } from '../../accounts/engagements/engagement.status.js';

/** An engagement of the demo. Days are told from now, amounts in whole units of the company's currency. */
export interface DemoOrder {
  company: string;
  type: keyof typeof EngagementType;
  title: string;
  status: keyof typeof EngagementStatus;
  /** Days since it was written down. */
  age: number;
  /** Days until work is to begin; none where nobody said. */
  begins?: number;
  /** How much: salaries, day rates billed and paid, a budget, a fee; what each means, its type says. */
  amounts?: readonly number[];
  /** Days a week and least weeks, or weeks of a project or sprint. */
  span?: readonly number[];
  skills: readonly [must: string, nice?: string];
  where: string | null;
  about: string;
  priority?: 'LOW' | 'HIGH' | 'URGENT';
  openings?: number;
  filled?: number;
  exclusive?: boolean;
  /** Only those who are named in it read it whole. */
  confidential?: boolean;
  /** Which account manager and lead recruiter, each the first unless told; null: none yet. */
  people?: readonly [manager: number, recruiter: number | null];
  /** Days until candidates are owed. */
  due?: number;
  submittals?: number;
  /** What became of the newest proposal, and days until it runs out; without it none was written. */
  proposal?: readonly ['WRITTEN' | 'SENT' | 'ACCEPTED' | 'DECLINED', number, versions?: number];
  hold?: readonly [reason: keyof typeof EngagementReason, review: number, note: string];
  /** Days for which it stood still some time ago. */
  heldBefore?: number;
  closed?: keyof typeof EngagementReason;
  hands?: readonly string[];
}

// prettier-ignore
export const ORDERS: readonly DemoOrder[] = [
  { company: 'Quillon', type: 'FRACTIONAL', title: 'Fractional architect, two days a week', status: 'DRAFT', age: 2, begins: 35, amounts: [1_450, 1_050], span: [2, 26], skills: ['RAG, AWS, Architecture reviews', 'Fundraising decks'], where: null, about: 'Three founders, one product, no architect. Two days a week to decide what not to build.', people: [0, null], proposal: ['WRITTEN', 21] },
  { company: 'Ostsee Windpark', type: 'PROJECT', title: 'Forecasting team for the second park', status: 'DRAFT', age: 5, begins: 62, amounts: [1_100, 0], span: [20], skills: ['Time series, Python, Weather models', 'Kafka'], where: 'Rostock', about: 'Three people for five months: yield forecasts by the quarter hour.', people: [1, 1], openings: 3 },
  { company: '株式会社アクメ', type: 'DIRECT_HIRE', title: '自動運転 シニアMLエンジニア', status: 'DRAFT', age: 1, amounts: [12_000_000, 16_500_000], skills: ['C++, Sensor fusion, 日本語', 'CUDA'], where: '名古屋', about: '自動運転チームの中核となるエンジニア。面接は日本語、技術面接は英語。', people: [0, 1] },
  { company: 'Gulf Aerospace', type: 'SPRINT', title: 'Inspection by image: is it worth building?', status: 'DRAFT', age: 9, begins: 41, amounts: [18_500], span: [3], skills: ['Computer vision, Safety cases'], where: null, about: 'Three weeks to know whether turbine blades can be inspected by camera.', people: [2, 0], hands: ['Map of today’s inspection', 'Feasibility by defect class', 'A plan for one year, with its price'] },
  { company: 'Meridian Pay', type: 'DIRECT_HIRE', title: 'Head of fraud models', status: 'PROPOSED', age: 12, begins: 48, amounts: [145_000, 170_000], skills: ['Fraud models, Leadership, Model risk', 'Graph learning'], where: 'Dublin', about: 'Leads six people and answers to the chief risk officer.', priority: 'HIGH', exclusive: true, proposal: ['SENT', 9] },
  { company: 'Atelier Lumière', type: 'SPRINT', title: 'What of our archive can be searched?', status: 'PROPOSED', age: 20, begins: 12, amounts: [24_000], span: [4], skills: ['Search, Embeddings, Rights management'], where: 'Lyon', about: 'Forty years of film, and nobody finds anything.', people: [1, 2], proposal: ['SENT', -3, 2], hands: ['Map of the archive', 'A search that works on one decade', 'What it costs for all of it', 'A readout to the board'] },
  { company: 'Verde Alimentos', type: 'FRACTIONAL', title: 'Arquiteto de dados, meio período', status: 'PROPOSED', age: 16, begins: 30, amounts: [3_800, 2_900], span: [2.5, 16], skills: ['Lakehouse, dbt, Português', 'SAP'], where: 'Curitiba', about: 'Uma pessoa experiente para unir quatro fábricas numa só plataforma.', people: [2, 1], proposal: ['ACCEPTED', 14] },
  { company: 'Banco del Puerto', type: 'DIRECT_HIRE', title: 'Staff engineer, model platform', status: 'PROPOSED', age: 24, begins: 70, amounts: [92_000, 118_000], skills: ['Kubernetes, MLOps, Python', 'Terraform'], where: 'Valencia', about: 'The platform on which nine teams ship their models.', openings: 2, people: [1, 0], proposal: ['DECLINED', 5] },
  { company: 'Halden Bank', type: 'DIRECT_HIRE', title: 'Model risk lead', status: 'OPEN', age: 34, begins: 26, amounts: [190_000, 230_000], skills: ['Model risk, Basel, Leadership', 'German'], where: 'Zürich', about: 'Builds the team that says no to models, and says why.', priority: 'URGENT', exclusive: true, due: -4, proposal: ['ACCEPTED', -2] },
  { company: 'Nordlicht Robotics GmbH', type: 'DIRECT_HIRE', title: 'Perception engineer, cold stores', status: 'OPEN', age: 27, begins: 40, amounts: [85_000, 105_000], skills: ['ROS 2, C++, Point clouds', 'Edge inference'], where: 'Hamburg', about: 'Robots that see through frost. Hired in pairs: this one perceives.', openings: 2, filled: 1, due: 6, proposal: ['ACCEPTED', 3] },
  { company: 'Kestrel Health', type: 'FRACTIONAL', title: 'Clinical safety architect', status: 'OPEN', age: 18, begins: 15, amounts: [1_150, 820], span: [1.5, 20], skills: ['Clinical safety, DCB0129, FHIR', 'Python'], where: 'Leeds', about: 'Keeps triage models safe by paper and by practice, six days a month.', priority: 'HIGH', people: [0, 1], due: 2, proposal: ['ACCEPTED', -6] },
  { company: 'شركة الأمل للتقنية', type: 'PROJECT', title: 'مساعد داخلي باللغة العربية', status: 'OPEN', age: 41, begins: -6, amounts: [4_200, 0], span: [24], skills: ['Arabic NLP, LLM, Evaluation', 'On-premise'], where: 'دبي', about: 'ثلاثة مهندسين لمدة ستة أشهر لبناء مساعد داخلي.', openings: 3, people: [1, 2], due: -9, proposal: ['ACCEPTED', -20] },
  { company: 'Fernhill Energy', type: 'DIRECT_HIRE', title: 'Grid optimisation scientist', status: 'OPEN', age: 52, begins: 90, amounts: [160_000, 190_000], skills: ['Optimisation, Julia, Power systems'], where: 'Newcastle', about: 'Mixed-integer models of a grid that changes every five minutes.', due: 12, people: [2, 1], heldBefore: 11 },
  { company: 'Tidewater Insurance', type: 'DIRECT_HIRE', title: 'Chief data officer', status: 'OPEN', age: 22, begins: 110, amounts: [310_000, 360_000], skills: ['Leadership, Insurance, Governance'], where: 'Charleston', about: 'Follows somebody who does not know it yet.', confidential: true, priority: 'HIGH', people: [0, 0], proposal: ['ACCEPTED', -4] },
  { company: 'Solstice Pharma', type: 'DIRECT_HIRE', title: 'VP, computational biology', status: 'OPEN', age: 30, begins: 75, amounts: [1_500_000, 1_850_000], skills: ['Protein models, Leadership, GxP'], where: 'København', about: 'A team of twenty after a merger that is not public.', confidential: true, people: [1, 1], due: 9 },
  { company: 'Meridian Pay', type: 'SPRINT', title: 'Card disputes: how much of it can a model read?', status: 'OPEN', age: 10, begins: 4, amounts: [32_000], span: [3], skills: ['LLM, Document models, Payments'], where: null, about: 'Forty thousand letters a year, and eleven people who read them.', hands: ['Sample of 500 letters, labelled', 'Error by kind of letter', 'What to build, buy and leave'], due: 1, proposal: ['ACCEPTED', 2] },
  { company: 'Copperline Retail', type: 'DIRECT_HIRE', title: 'Machine learning engineers, pricing', status: 'COVERED', age: 38, begins: -2, amounts: [78_000, 96_000], skills: ['Pricing, Python, Causal inference', 'Spark'], where: 'Manchester', about: 'Prices that change at night and can be explained in the morning.', openings: 3, filled: 1, submittals: 4, proposal: ['ACCEPTED', -12] },
  { company: 'Müller & Söhne Logistik', type: 'FRACTIONAL', title: 'Architekt für Disposition, drei Tage', status: 'COVERED', age: 29, begins: 8, amounts: [1_380, 1_000], span: [3, 30], skills: ['Routing, OR-Tools, Deutsch', 'SAP TM'], where: 'Bremen', about: 'Vier Pilotprojekte sind da, keines in der Halle. Jemand soll das ordnen.', submittals: 2, people: [1, 0], proposal: ['ACCEPTED', -8] },
  { company: 'Aurora Games', type: 'DIRECT_HIRE', title: 'Inference engineer', status: 'COVERED', age: 45, begins: 33, amounts: [780_000, 920_000], skills: ['CUDA, Quantisation, C++'], where: 'Malmö', about: 'Characters that answer within 80 ms on a console.', submittals: 3, people: [2, 2], proposal: ['ACCEPTED', -15] },
  { company: 'Zenith Space Systems', type: 'DIRECT_HIRE', title: 'Principal engineer, onboard autonomy', status: 'COVERED', age: 60, begins: 45, amounts: [240_000, 285_000], skills: ['Autonomy, Rust, Verification', 'Clearance'], where: 'Boulder', about: 'Decides where there is nobody to ask for eleven minutes.', exclusive: true, priority: 'URGENT', submittals: 1, people: [0, 1], due: -1 },
  { company: 'Stadtwerke Neuburg', type: 'PROJECT', title: 'Zählerdaten: Plattform und Prognose', status: 'ON_HOLD', age: 72, begins: 55, amounts: [0, 240_000], span: [26], skills: ['Smart metering, Kafka, Datenschutz'], where: 'Neuburg', about: 'Eine halbe Million Zähler, viertelstündlich.', openings: 2, people: [1, 1], hold: ['BUDGET', -2, 'The council votes on the budget again.'], proposal: ['ACCEPTED', -40] },
  { company: 'Brightwater Clinics', type: 'DIRECT_HIRE', title: 'Data engineer, imaging', status: 'ON_HOLD', age: 49, begins: 64, amounts: [68_000, 82_000], skills: ['DICOM, Python, Privacy'], where: 'Utrecht', about: 'From seven archives to one, without losing a picture.', hold: ['PRIORITIES', -1, 'A ransomware attack comes first.'], proposal: ['ACCEPTED', -21] },
  { company: 'Piemonte Auto', type: 'FRACTIONAL', title: 'Responsabile AI, due giorni', status: 'ON_HOLD', age: 33, begins: 38, amounts: [1_250, 900], span: [2, 24], skills: ['Computer vision, Italiano', 'PLC'], where: 'Torino', about: 'Controllo qualità su tre linee, con chi le conosce da trent’anni.', people: [2, 0], hold: ['NO_ANSWER', 6, 'Waiting for the new plant manager.'], heldBefore: 5 },
  { company: 'Fjordvik Seafood', type: 'DIRECT_HIRE', title: 'Machine vision engineer', status: 'FILLED', age: 83, begins: 5, amounts: [820_000, 940_000], skills: ['Computer vision, OpenCV, Hardware'], where: 'Bergen', about: 'Counts salmon, and knows which one is ill.', filled: 1, proposal: ['ACCEPTED', -60] },
  { company: '陈氏物流集团', type: 'DIRECT_HIRE', title: '算法工程师，路径规划', status: 'FILLED', age: 95, begins: 11, amounts: [130_000, 165_000], skills: ['Routing, Python, 中文'], where: 'Singapore', about: '三个时区的车队，一个计划。', openings: 2, filled: 2, people: [1, 2], proposal: ['ACCEPTED', -70] },
  { company: 'Nordlicht Robotics GmbH', type: 'FRACTIONAL', title: 'Planning architect, four days', status: 'FILLED', age: 70, begins: -20, amounts: [1_500, 1_120], span: [4, 40], skills: ['Planning, C++, Simulation'], where: 'Hamburg', about: 'The other half of the pair.', filled: 1, people: [0, 1], proposal: ['ACCEPTED', -50] },
  { company: 'Halden Bank', type: 'SPRINT', title: 'Which models do we run at all?', status: 'COMPLETED', age: 140, begins: -80, amounts: [45_000], span: [4], skills: ['Model inventory, Governance'], where: 'Zürich', about: 'An inventory that the regulator accepts.', filled: 1, hands: ['Inventory of models', 'Risk tier of each', 'Owner of each', 'A process that keeps it true'], proposal: ['ACCEPTED', -120] },
  { company: 'Cielo Viajes', type: 'PROJECT', title: 'Traducción de reseñas', status: 'COMPLETED', age: 170, begins: -120, amounts: [9_500, 0], span: [12], skills: ['Translation, LLM, Español'], where: 'Guadalajara', about: 'Reseñas de hoteles en seis idiomas, sin perder el humor.', filled: 1, people: [1, 0], proposal: ['ACCEPTED', -150] },
  { company: 'בינה מערכות', type: 'DIRECT_HIRE', title: 'ראש צוות זיהוי חריגות', status: 'LOST', age: 64, begins: 10, amounts: [480_000, 560_000], skills: ['Anomaly detection, Leadership'], where: 'תל אביב', about: 'מוביל צוות של חמישה.', closed: 'COMPETITOR', people: [2, 2], proposal: ['SENT', -30] },
  { company: 'Kvarken Shipping', type: 'DIRECT_HIRE', title: 'Voyage optimisation lead', status: 'LOST', age: 110, amounts: [88_000, 99_000], skills: ['Optimisation, Weather'], where: 'Vaasa', about: 'Fuel, ice and timetables.', closed: 'HIRED_ELSEWHERE', people: [1, 1], proposal: ['ACCEPTED', -80] },
  { company: 'Tamm & Pojad', type: 'SPRINT', title: 'Do we need a model for this?', status: 'LOST', age: 44, begins: -2, amounts: [9_000], span: [2], skills: ['Honesty'], where: 'Tartu', about: 'Ten thousand forms a year.', closed: 'PRICE', hands: ['An answer, with its reasons'], proposal: ['DECLINED', -10] },
  { company: 'Grünwald Versicherung AG', type: 'DIRECT_HIRE', title: 'Leitung Data Science', status: 'CANCELLED', age: 88, amounts: [120_000, 140_000], skills: ['Versicherung, Führung'], where: 'Linz', about: 'Nachfolge, dann doch intern besetzt.', closed: 'PRIORITIES', confidential: true, people: [1, 2] },
  { company: 'Transylvania Data', type: 'FRACTIONAL', title: 'Architect for a merger', status: 'CANCELLED', age: 36, amounts: [5_200, 3_900], span: [1, 12], skills: ['Due diligence, Architecture'], where: null, about: 'Two stacks, one company, ninety days.', closed: 'BUDGET', people: [0, 0], proposal: ['WRITTEN', 12] },
];

import { CompanySize as Size } from '../../accounts/companies/company.enums.js';
import { ServiceType as Service } from '../../accounts/leads/lead.enums.js';

/** Who asks in the demo. Domains are reserved or free mail: nobody is there. */
export type Asker = readonly [
  name: string,
  mailbox: string,
  company: string,
  domain: string,
  size: Size | null,
  services: readonly Service[],
  message: string,
];

const { LT_10, S10_50, S50_250, GT_250 } = Size;
const {
  DIRECT_HIRE,
  FRACTIONAL_ARCHITECT,
  PROJECT_SOURCING,
  ARCHITECTURE_SPRINT,
  CONFIDENTIAL_CONSULTATION,
} = Service;

// prettier-ignore
export const ASKERS: readonly Asker[] = [
  ['Hannah Vogel', 'h.vogel', 'Northwind Health', 'northwind-health.example', S50_250, [FRACTIONAL_ARCHITECT], 'We run triage models in four clinics and nobody owns the architecture. Two days a week would change everything. Can we talk this week?'],
  ['Marcus Okonkwo', 'marcus', 'Lagos Freight', 'lagosfreight.example', GT_250, [DIRECT_HIRE], 'Head of Engineering here. I need two senior ML engineers who have shipped forecasting, not slides. Budget is approved.'],
  ['佐藤 美咲', 'misaki.sato', '株式会社ひかり', 'hikari.example', S50_250, [ARCHITECTURE_SPRINT], '検索システムの刷新を検討しています。3週間のアーキテクチャスプリントについて、進め方と費用を教えていただけますか。'],
  ['Élodie Girard', 'elodie.girard', 'Banque Verlaine', 'banque-verlaine.example', GT_250, [CONFIDENTIAL_CONSULTATION], 'A confidential matter: we are replacing our head of data. Please call me on the number above, not at the office.'],
  ['Tomás Herrera', 'tomas', 'Cartero', 'cartero.example', LT_10, [DIRECT_HIRE, PROJECT_SOURCING], 'Tiny team, big inbox. We want our first AI engineer and have no idea how to interview one.'],
  ['أحمد الفارسي', 'ahmed', 'شركة النخيل للتقنية', 'nakheel-tech.example', S10_50, [PROJECT_SOURCING], 'نبحث عن فريق من ثلاثة مهندسين لمدة ستة أشهر لبناء مساعد داخلي باللغة العربية. متى يمكننا التحدث؟'],
  ['Ingrid Solberg', 'ingrid.solberg', 'Fjordkraft Data', 'fjordkraft-data.example', S50_250, [FRACTIONAL_ARCHITECT, ARCHITECTURE_SPRINT], 'We liked your piece on boring wins. Is a sprint first, then two days a week, something you do?'],
  ['Дарья Соколова', 'd.sokolova', 'Параллель', 'parallel.example', S10_50, [DIRECT_HIRE], 'Ищем руководителя ML-направления, удалённо, английский обязателен. Сколько времени обычно занимает поиск?'],
  ['Gareth Llewellyn', 'gareth', 'Harbour & Vine', 'harbourvine.example', LT_10, [ARCHITECTURE_SPRINT], 'Is three weeks enough to tell us whether we need any of this at all? Honest answers welcome.'],
  ['Priyanka Desai', 'priyanka.desai', 'Monsoon Analytics', 'monsoon-analytics.example', S50_250, [DIRECT_HIRE], 'Hiring 4 data engineers in Pune and one staff engineer anywhere in IST +/- 4. Please send terms.'],
  ['Sebastian Krüger', 's.krueger', 'Krüger Maschinenbau', 'krueger-maschinenbau.example', GT_250, [FRACTIONAL_ARCHITECT], 'Wir haben vier Pilotprojekte und keines ist in der Halle angekommen. Wir suchen jemanden, der das ordnet.'],
  ['金 서연', 'seoyeon', '한빛소프트웨어', 'hanbit-sw.example', S50_250, [PROJECT_SOURCING], '3개월 정도 함께할 LLM 엔지니어 두 분을 찾고 있습니다. 시작은 다음 달이면 좋겠습니다.'],
  ['Amara Nwosu', 'amara', 'Kindred Schools', 'kindredschools.example', S10_50, [DIRECT_HIRE], 'We teach reading to 40,000 children and need someone to build the assessment engine with care.'],
  ['Lucía Fernández Ibarra', 'lucia.fernandez', 'Aceites del Sur', 'aceitesdelsur.example', S50_250, [ARCHITECTURE_SPRINT], 'Nos recomendaron su equipo en la feria de Sevilla. ¿Podemos agendar una llamada el jueves?'],
  ['Jonas Bergström', 'jonas', 'Lumen Grid', 'lumengrid.example', S50_250, [FRACTIONAL_ARCHITECT], 'Our forecasting lead left on Friday. How fast is fast?'],
  ['王志强', 'wang.zhiqiang', '远航物流科技', 'yuanhang-log.example', GT_250, [DIRECT_HIRE, FRACTIONAL_ARCHITECT], '我们计划在欧洲建立算法团队，首批招聘五人，请问贵司在柏林和华沙是否有合适的候选人？'],
  ['Nadia Haddad', 'nadia.h', 'Cedar Clinics', 'cedarclinics.example', S50_250, [CONFIDENTIAL_CONSULTATION], 'Before I write more: who in your company will read this?'],
  ['Owen Fitzgerald', 'owen', 'Saltmarsh Insurance', 'saltmarsh-insurance.example', GT_250, [PROJECT_SOURCING], 'RFP attached in spirit: claims triage, 9 months, 3 to 5 engineers, Dublin or remote.'],
  ['Zofia Kamińska', 'zofia', 'Biuro Wisła', 'biurowisla.example', LT_10, [ARCHITECTURE_SPRINT], 'We are five people with ten thousand PDFs. Please tell me this is a solved problem.'],
  ['Matteo Ricci', 'm.ricci', 'Officine Adda', 'officineadda.example', S50_250, [DIRECT_HIRE], 'Cerchiamo un responsabile AI per lo stabilimento di Lodi, a tempo pieno, italiano e inglese.'],
  ['Sofie Vandenberghe', 'sofie', 'Kanaal Retail', 'kanaalretail.example', GT_250, [FRACTIONAL_ARCHITECT], 'Board wants an "AI strategy" by March. I want someone who will tell the board no.'],
  ['דניאל לוי', 'daniel', 'גלים טכנולוגיות', 'galim-tech.example', S10_50, [DIRECT_HIRE], 'מחפשים מהנדס/ת ML בכיר/ה עם ניסיון בזמן אמת. אפשר לקבוע שיחה השבוע?'],
  ['Chidi Eze', 'chidi.eze', 'Palmline Payments', 'palmline.example', S50_250, [DIRECT_HIRE, ARCHITECTURE_SPRINT], 'Fraud model is fine, the pipeline around it is not. Need someone senior on the pipeline.'],
  ['Freya Magnussen', 'freya', 'Nordlys Media', 'nordlysmedia.example', S10_50, [PROJECT_SOURCING], 'We read every article you publish (even the notice periods one). Now we finally have a reason to write.'],
  ['Bruno Carvalho', 'bruno', 'Atlântica Seguros', 'atlantica-seguros.example', GT_250, [FRACTIONAL_ARCHITECT], 'Precisamos de um arquiteto dois dias por semana, de preferência em Lisboa. Qual é a disponibilidade?'],
  ['Ravi Menon', 'ravi.menon', 'Backwater Systems', 'backwater-systems.example', S50_250, [DIRECT_HIRE], 'Three hires by quarter end. We have been burnt by an agency before, so references please.'],
  ['Greta Lindqvist', 'greta', 'Skog & Data', 'skogdata.example', LT_10, [ARCHITECTURE_SPRINT], 'Forestry, satellite images, one very patient scientist. Can you help us decide what to build first?'],
  ['Наталія Коваль', 'n.koval', 'Дніпро Логістик', 'dnipro-log.example', S50_250, [PROJECT_SOURCING], 'Потрібна команда на пів року: маршрутизація, прогноз попиту. Працюємо повністю віддалено.'],
  ['Callum Reid', 'callum', 'Granite Energy', 'granite-energy.example', GT_250, [CONFIDENTIAL_CONSULTATION, DIRECT_HIRE], 'Succession for our CTO. Nobody here knows yet. When can we speak, and under which NDA?'],
  ['Mei-Ling Chow', 'meiling', 'Harbour Labs', 'harbourlabs.example', S10_50, [DIRECT_HIRE], 'Seed round closed yesterday! Need a founding ML engineer in Singapore, equity heavy.'],
  ['Andreea Popa', 'andreea.popa', 'Carpat Software', 'carpat-software.example', S50_250, [FRACTIONAL_ARCHITECT], 'One of your architects was at my previous company. I would like the same again, please.'],
  ['Kwame Mensah', 'kwame', 'Volta Farms', 'voltafarms.example', S10_50, [PROJECT_SOURCING], 'Crop disease from phone photos. Prototype works, production does not.'],
  ['Isabel Ferreira', 'isabel', 'Douro Hotels', 'dourohotels.example', S50_250, [ARCHITECTURE_SPRINT], 'Forty hotels, forty spreadsheets. The owner says "AI". I say "help".'],
  ['Piotr Lewandowski', 'piotr.l', 'Kopernik Med', 'kopernikmed.example', S50_250, [DIRECT_HIRE], 'Szukamy dwóch inżynierów danych do zespołu w Toruniu, jeden może być zdalnie.'],
  ['Yuki Tanabe', 'yuki.tanabe', 'Asagiri Robotics', 'asagiri.example', S50_250, [FRACTIONAL_ARCHITECT], 'We have robots that see but do not plan. Looking for someone who has done both.'],
  ['Helen Marsh', 'helen.marsh', 'Marsh & Daughters', 'gmail.com', LT_10, [ARCHITECTURE_SPRINT], 'I am not sure that I am in the right place. We make boats.'],
  ['Diego Ramírez', 'diego.ramirez', '', 'gmail.com', null, [DIRECT_HIRE], 'Soy ingeniero de ML con 8 años de experiencia y busco trabajo remoto. Adjunto mi CV.'],
  ['Emily Stone', 'emily.stone', 'Stone Consulting', 'outlook.com', LT_10, [PROJECT_SOURCING], 'Do you subcontract? We place prompt engineers across EMEA at great rates.'],
  ['Louis Petit', 'louis', 'Atelier Petit', 'atelierpetit.example', LT_10, [ARCHITECTURE_SPRINT], 'Bonjour, nous sommes douze et demi (un stagiaire). Est-ce trop petit pour vous ?'],
  ['Farah Rahimi', 'farah', 'Caspian Bank', 'caspianbank.example', GT_250, [DIRECT_HIRE], 'Please quote for 6 engineers over 12 months, onsite, with a guarantee of 6 months.'],
];

/** What the honeypot and the clock caught. */
// prettier-ignore
export const SUSPECTS: readonly (readonly [name: string, email: string, company: string, message: string, reasons: readonly string[]])[] = [
  ['SEO Rank One', 'offer@rank-one-seo.example', 'Rank One', 'Dear sir, we make your website number 1 in Google in 7 days guaranteed. https://rank-one-seo.example https://rank-one-seo.example/price', ['HONEYPOT', 'TOO_QUICK']],
  ['Jessica', 'jessica@fast-loans.example', '', 'Business loans from 3 % for company owners. No papers. Apply now: https://fast-loans.example', ['TOO_QUICK']],
  ['Viktor Hale', 'viktor.hale@halecapital.example', 'Hale Capital', 'We are a family office looking at three AI companies and need a technical opinion within the week. (Written on a plane, sorry for the brevity.)', ['TOO_QUICK']],
  ['crypto desk', 'desk@gains247.example', 'Gains 24/7', 'Invest 500 and receive 5000. Real traders. Real results.', ['HONEYPOT']],
  ['María José Ortega', 'mj.ortega@clinicasol.example', 'Clínica Sol', 'Necesitamos un ingeniero de datos. Mi navegador bloquea los scripts, espero que esto llegue.', ['NO_TOKEN']],
  ['Lead Lists Ltd', 'sales@lead-lists.example', 'Lead Lists', 'Do you want 40 000 verified CTO emails? https://lead-lists.example/a https://lead-lists.example/b https://lead-lists.example/c', ['LINKS', 'NO_TOKEN']],
  ['test test', 'test@test.example', 'test', 'test', ['TOO_QUICK', 'NO_TOKEN']],
];

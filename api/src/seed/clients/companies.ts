import { CompanySize, type BarReason } from '../../accounts/companies/company.enums.js';
import type { CompanyStatus } from '../../accounts/companies/company.status.js';

const { LT_10, S10_50, S50_250, GT_250 } = CompanySize;

/** A client of the demo. Domains are of reserved names: nobody is there. */
export interface DemoCompany {
  name: string;
  domain: string | null;
  country: string;
  size: CompanySize;
  industry: string;
  status: keyof typeof CompanyStatus;
  /** Fee % and currency: what was agreed. */
  terms?: readonly [fee: number, currency: string];
  /** Days from now until which its people are off limits; in the past: it is over. */
  offLimits?: readonly [days: number, reason: string];
  barred?: readonly [reason: keyof typeof BarReason, note: string];
  about?: string;
}

type Line = [
  name: string,
  domain: string | null,
  country: string,
  size: CompanySize,
  industry: string,
  status: keyof typeof CompanyStatus,
  more?: Pick<DemoCompany, 'terms' | 'offLimits' | 'barred' | 'about'>,
];

// prettier-ignore
const LINES: readonly Line[] = [
  ['Nordlicht Robotics GmbH', 'nordlicht-robotics.example', 'DE', S50_250, 'Robotics', 'ACTIVE', { terms: [25, 'EUR'], offLimits: [150, 'Placed their head of perception with them in spring'], about: 'Warehouse robots for cold stores. Hires in pairs: one for perception, one for planning.' }],
  ['Halden Bank', 'halden.example', 'CH', GT_250, 'Banking', 'ACTIVE', { terms: [22.5, 'CHF'], offLimits: [400, 'Exclusive until the model risk team stands'], about: 'Model risk and fraud. Two rounds, decisions within a week, every contract through legal.' }],
  ['Müller & Söhne Logistik', 'müller-logistik.example', 'DE', GT_250, 'Logistics', 'ACTIVE', { terms: [20, 'EUR'] }],
  ['Atelier Lumière', 'atelier-lumiere.example', 'FR', S10_50, 'Media', 'ACTIVE', { terms: [24, 'EUR'] }],
  ['Kestrel Health', 'kestrelhealth.example', 'GB', S50_250, 'Healthcare', 'ACTIVE', { terms: [25, 'GBP'], offLimits: [45, 'Their ML lead came from us'], about: 'Triage models for clinics. Everybody signs the NHS data annex before the first interview.' }],
  ['Łódzkie Zakłady Chemiczne', 'lzch.example', 'PL', GT_250, 'Manufacturing', 'PROSPECT'],
  ['株式会社アクメ', 'acme-jp.example', 'JP', GT_250, 'Automotive', 'ACTIVE', { terms: [35, 'JPY'], about: '自動運転チーム。面接は日本語、技術面接は英語。' }],
  ['ООО «Ромашка»', 'ромашка.example', 'KZ', S50_250, 'Retail', 'DORMANT'],
  ['شركة الأمل للتقنية', 'alamal-tech.example', 'AE', S50_250, 'Software', 'ACTIVE', { terms: [20, 'AED'] }],
  ['अनुराग टेक्नोलॉजीज़', 'anurag.example', 'IN', GT_250, 'Consulting', 'PROSPECT'],
  ['Tidewater Insurance', 'tidewater.example', 'US', GT_250, 'Insurance', 'ACTIVE', { terms: [22, 'USD'], offLimits: [10, 'Two placements under guarantee'] }],
  ['Fernhill Energy', 'fernhill.example', 'AU', S50_250, 'Energy', 'ACTIVE', { terms: [18, 'AUD'] }],
  ['Quillon', 'quillon.example', 'US', LT_10, 'Software', 'PROSPECT', { about: 'Three founders, seed round closed. Wants a fractional architect two days a week.' }],
  ['Banco del Puerto', 'bancodelpuerto.example', 'ES', GT_250, 'Banking', 'ACTIVE', { terms: [21, 'EUR'] }],
  ['Solstice Pharma', 'solsticepharma.example', 'DK', GT_250, 'Pharma', 'ACTIVE', { terms: [23, 'DKK'] }],
  ['Grünwald Versicherung AG', 'gruenwald.example', 'AT', GT_250, 'Insurance', 'DORMANT', { terms: [20, 'EUR'] }],
  ['Kvarken Shipping', 'kvarken.example', 'FI', S50_250, 'Logistics', 'FORMER', { terms: [18, 'EUR'], offLimits: [-60, 'Was exclusive last year'] }],
  ['Meridian Pay', 'meridianpay.example', 'IE', S50_250, 'Banking', 'ACTIVE', { terms: [25, 'EUR'] }],
  ['Oakridge University', 'oakridge.example', 'CA', GT_250, 'Education', 'PROSPECT'],
  ['Blue Heron Analytics', 'blueheron.example', 'CA', S10_50, 'Software', 'FORMER'],
  ['Pinnacle Talent Ventures', 'pinnacle-tv.example', 'US', LT_10, 'Consulting', 'DO_NOT_SERVE', { barred: ['UNPAID', 'Three invoices open since winter; legal has them.'] }],
  ['Granite Casino Group', 'granitecasino.example', 'MT', S50_250, 'Media', 'DO_NOT_SERVE', { barred: ['OTHER', 'We do not work for gambling.'] }],
  ['Redfield Motors', 'redfield.example', 'US', GT_250, 'Automotive', 'DO_NOT_SERVE', { barred: ['MISTREATS_PEOPLE', 'Kept two candidates waiting nine weeks, then withdrew signed offers.'] }],
  ['Verde Alimentos', 'verdealimentos.example', 'BR', GT_250, 'Food', 'PROSPECT'],
  ['Δίκτυο Αιγαίου', 'aegean-net.example', 'GR', S50_250, 'Telecoms', 'DORMANT'],
  ['בינה מערכות', 'bina.example', 'IL', S10_50, 'Cybersecurity', 'ACTIVE', { terms: [25, 'ILS'] }],
  ['한빛소프트웨어', 'hanbit-sw.example', 'KR', S50_250, 'Software', 'PROSPECT'],
  ['陈氏物流集团', 'chen-logistics.example', 'SG', GT_250, 'Logistics', 'ACTIVE', { terms: [20, 'SGD'] }],
  ['Tamm & Pojad', 'tamm.example', 'EE', LT_10, 'Software', 'ACTIVE', { terms: [15, 'EUR'] }],
  ['Hellweg Maschinenbau', 'hellweg.example', 'DE', S50_250, 'Manufacturing', 'PROSPECT'],
  ['Ostsee Windpark', 'ostsee-wind.example', 'DE', S50_250, 'Energy', 'ACTIVE', { terms: [22, 'EUR'] }],
  ['Copperline Retail', 'copperline.example', 'GB', GT_250, 'Retail', 'ACTIVE', { terms: [20, 'GBP'], offLimits: [220, 'Master agreement, clause 9'] }],
  ['Silverbirch Schools', 'silverbirch.example', 'GB', S50_250, 'Education', 'FORMER'],
  ['Novák a synové', 'novak-synove.example', 'CZ', S10_50, 'Manufacturing', 'DORMANT'],
  ['Crestview Realty', 'crestview.example', 'US', S10_50, 'Real estate', 'PROSPECT'],
  ['Lagos Fintech Hub', 'lagosfintech.example', 'NG', S10_50, 'Banking', 'PROSPECT', { about: 'Met at the Lisbon meetup. Budget from January.' }],
  ['Safari Telecom', 'safaritelecom.example', 'KE', GT_250, 'Telecoms', 'PROSPECT'],
  ['Andes Minería', 'andesmineria.example', 'CL', GT_250, 'Manufacturing', 'DORMANT'],
  ['Cielo Viajes', 'cieloviajes.example', 'MX', S50_250, 'Travel', 'ACTIVE', { terms: [18, 'MXN'] }],
  ['Kiwi Orchard Tech', 'kiwiorchard.example', 'NZ', LT_10, 'Food', 'ACTIVE', { terms: [15, 'NZD'] }],
  ['Gulf Aerospace', 'gulfaero.example', 'KW', GT_250, 'Aerospace', 'PROSPECT', { terms: [20, 'KWD'] }],
  ['Bosphorus Holding', 'bosphorus.example', 'TR', GT_250, 'Consumer goods', 'PROSPECT'],
  ['Stadtwerke Neuburg', 'stadtwerke-neuburg.example', 'DE', GT_250, 'Public sector', 'ACTIVE', { terms: [19, 'EUR'] }],
  ['Ministry of Digital Affairs', 'digital-affairs.example', 'LU', GT_250, 'Public sector', 'PROSPECT'],
  ['Brightwater Clinics', 'brightwater.example', 'NL', S50_250, 'Healthcare', 'ACTIVE', { terms: [22, 'EUR'] }],
  ['De Vries Bouw', 'devriesbouw.example', 'NL', S10_50, 'Real estate', 'FORMER'],
  ['Fjordvik Seafood', 'fjordvik.example', 'NO', S50_250, 'Food', 'ACTIVE', { terms: [20, 'NOK'] }],
  ['Aurora Games', 'auroragames.example', 'SE', S50_250, 'Media', 'ACTIVE', { terms: [23, 'SEK'], offLimits: [90, 'Hired their whole inference team through us'] }],
  ['Hexa Defence', 'hexadefence.example', 'FR', S50_250, 'Cybersecurity', 'DO_NOT_SERVE', { barred: ['CONFLICT_OF_INTEREST', 'Competes with Hellweg on the same tender.'] }],
  ['Trattoria Digitale', 'trattoriadigitale.example', 'IT', LT_10, 'Travel', 'PROSPECT'],
  ['Piemonte Auto', 'piemonteauto.example', 'IT', GT_250, 'Automotive', 'ACTIVE', { terms: [20, 'EUR'] }],
  ['Saigon Cloud Works', 'saigoncloud.example', 'VN', S10_50, 'Software', 'PROSPECT'],
  ['Manila Care Network', 'manilacare.example', 'PH', S50_250, 'Healthcare', 'DORMANT'],
  ['Transylvania Data', 'transylvaniadata.example', 'RO', S10_50, 'Software', 'ACTIVE', { terms: [18, 'RON'] }],
  ['Тарас і партнери', 'taras-partners.example', 'UA', LT_10, 'Consulting', 'ACTIVE', { terms: [15, 'UAH'] }],
  ['Lighthouse Robotics', 'lighthouse-robotics.example', 'PT', S10_50, 'Robotics', 'PROSPECT', { about: 'No relation to Nordlicht, though both are taken for the other.' }],
  ['Corner Bakery Collective', null, 'IE', LT_10, 'Food', 'PROSPECT', { about: 'Writes from a free mail address; no domain of their own.' }],
  ['Two Rivers Legal', null, 'ZA', LT_10, 'Consulting', 'DORMANT'],
  ['Zenith Space Systems', 'zenithspace.example', 'US', S50_250, 'Aerospace', 'ACTIVE', { terms: [28, 'USD'], offLimits: [300, 'Retained search, clause 4'] }],
  ['Alpenglow Ventures', 'alpenglow.example', 'CH', LT_10, 'Consulting', 'PROSPECT'],
];

export const COMPANIES: readonly DemoCompany[] = LINES.map(
  ([name, domain, country, size, industry, status, more]) => ({
    name,
    domain,
    country,
    size,
    industry,
    status,
    ...more,
  }),
);

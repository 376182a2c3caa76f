import Autocomplete from '@mui/material/Autocomplete';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { CURRENCIES } from '../../common/currencies.js';
import type { ClientMatch } from './conversion.graphql.js';
import type { ConversionDraft } from './conversionDraft.js';
import { ConversionPart, ExistingOrNew, PartField } from './ConversionPart.js';
import type { Lead } from './leads.graphql.js';

const TYPES = ['DIRECT_HIRE', 'FRACTIONAL', 'PROJECT', 'SPRINT'] as const;

interface ConvertFieldsProps {
  lead: Lead;
  match: ClientMatch;
  draft: ConversionDraft;
  setDraft: (draft: ConversionDraft) => void;
  /** What is wrong with each field, by the names of the API. */
  wrong: Record<string, string>;
}

/** The company, the contact and the engagement that a lead becomes. */
export function ConvertFields({ lead, match, draft, setDraft, wrong }: ConvertFieldsProps) {
  const translate = useTranslate();
  const t = (key: string, args?: object) => translate(`desk.leads.convert.${key}`, args);
  const { company, contact, engagement } = draft;
  const put = <Part extends keyof ConversionDraft>(part: Part, more: Partial<ConversionDraft[Part]>) =>
    setDraft({ ...draft, [part]: { ...draft[part], ...more } });
  const field = <Part extends keyof ConversionDraft>(
    part: Part,
    name: keyof ConversionDraft[Part] & string,
    label: string,
  ) => ({
    label,
    value: draft[part][name] as string,
    wrong: wrong[`${part}.${name}`],
    onType: (value: string) => put(part, { [name]: value } as Partial<ConversionDraft[Part]>),
  });

  const companies = [
    ...(lead.company ? [{ ...lead.company, why: t('linked') }] : []),
    ...(match.company ? [{ ...match.company, why: t(`by.${match.by}`) }] : []),
    ...match.alike.map(({ id, name, domain }) => ({ id, name, why: domain ?? t('alike') })),
  ].filter(({ id }, nth, all) => all.findIndex((one) => one.id === id) === nth);
  const contacts = [
    ...(lead.contact ? [{ ...lead.contact, why: t('linked') }] : []),
    ...(match.contact ? [{ ...match.contact, why: t('sameAddress') }] : []),
  ].filter(({ id }, nth, all) => all.findIndex((one) => one.id === id) === nth);

  return (
    <>
      <ConversionPart title={t('company')}>
        <ExistingOrNew
          label={t('company')}
          found={companies}
          chosen={company.chosen}
          makeNew={t('newCompany')}
          error={wrong['company.id']}
          onChoose={(chosen) => put('company', { chosen })}
        />
        {company.chosen === null && (
          <>
            <PartField {...field('company', 'name', t('name'))} required />
            <PartField {...field('company', 'domain', t('domain'))} helperText={t('domainHelp')} />
          </>
        )}
      </ConversionPart>
      <ConversionPart title={t('contact')}>
        <ExistingOrNew
          label={t('contact')}
          found={contacts}
          chosen={contact.chosen}
          makeNew={t('newContact')}
          error={wrong['contact.id'] ?? wrong['engagement.contactId']}
          onChoose={(chosen) => put('contact', { chosen })}
        />
        {contact.chosen === null && (
          <>
            <PartField {...field('contact', 'name', t('name'))} required />
            <PartField {...field('contact', 'email', t('email'))} type="email" />
            <PartField {...field('contact', 'phone', t('phone'))} type="tel" />
            <PartField {...field('contact', 'title', t('jobTitle'))} />
          </>
        )}
      </ConversionPart>
      <ConversionPart title={t('engagement')}>
        <PartField {...field('engagement', 'type', t('kind'))} select>
          {TYPES.map((type) => (
            <MenuItem key={type} value={type}>
              {t(`type.${type}`)}
            </MenuItem>
          ))}
        </PartField>
        <Autocomplete
          options={CURRENCIES}
          value={engagement.currency || null}
          onChange={(_event, currency) => put('engagement', { currency: currency ?? '' })}
          renderInput={(params) => (
            <TextField
              {...params}
              label={t('currency')}
              required={company.chosen === null}
              error={wrong['engagement.currency'] !== undefined}
              helperText={
                wrong['engagement.currency'] ?? t(company.chosen ? 'currencyOfCompany' : 'currencyHelp')
              }
            />
          )}
        />
        <PartField {...field('engagement', 'title', t('engagementTitle'))} className="wide" required />
        <PartField
          {...field('engagement', 'about', t('about'))}
          className="wide"
          multiline
          minRows={2}
          maxRows={8}
        />
        <FormControlLabel
          className="wide"
          label={t('confidential')}
          control={
            <Switch
              checked={engagement.confidential}
              onChange={(_event, confidential) => put('engagement', { confidential })}
            />
          }
        />
      </ConversionPart>
    </>
  );
}

import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { ArticleField } from './ArticleField.js';
import { DecisionFields } from './DecisionFields.js';
import { instantOf, momentsOf, wrongMoment } from './decisionFilter.js';
import { FilterChoice } from './FilterChoice.js';
import { FilterFrame } from './FilterFrame.js';
import { FilterGroup } from './FilterGroup.js';
import { ages, type ViewFilter } from './useQueueUrl.js';

interface FilterFormProps {
  anchor: HTMLElement;
  filter: ViewFilter;
  apply: (filter: ViewFilter) => void;
  close: () => void;
}

const AUTHOR = ['email', 'network', 'domain'] as const;

/** Everything that the list can be narrowed by, in one place. */
export function FilterForm({ anchor, filter, apply, close }: FilterFormProps) {
  const translate = useTranslate();
  const [draft, setDraft] = useState<ViewFilter>(filter);
  const t = (key: string, values?: object) => translate(`desk.comments.filter.${key}`, values);
  const [moments, setMoments] = useState(() => momentsOf(filter));
  const [wrong, setWrong] = useState<ReturnType<typeof wrongMoment>>(null);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const whole: ViewFilter = {
      ...draft,
      decidedAfter: instantOf('decidedAfter', moments.decidedAfter, filter),
      decidedBefore: instantOf('decidedBefore', moments.decidedBefore, filter),
    };
    const found = wrongMoment(whole);
    setWrong(found);
    if (found) {
      const field = event.currentTarget.elements.namedItem(found.field) as HTMLElement;
      field.closest('details')?.setAttribute('open', '');
      return field.focus();
    }
    // An empty field narrows nothing.
    apply(
      Object.fromEntries(
        Object.entries(whole).filter(([, value]) => value !== '' && value !== null && value !== undefined),
      ) as ViewFilter,
    );
    close();
  };
  const links = draft.maxLinks === 0 ? 'none' : String(draft.minLinks ?? '');
  const text = (field: 'q' | (typeof AUTHOR)[number]) => (
    <TextField
      key={field}
      label={t(field)}
      value={draft[field] ?? ''}
      placeholder={field === 'network' ? t('networkHint') : undefined}
      onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
      slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
    />
  );
  return (
    <FilterFrame
      anchor={anchor}
      submit={submit}
      clear={() => {
        apply(filter.status ? { status: filter.status } : {});
        close();
      }}
      close={close}
    >
      <ArticleField
        value={draft.articleId ?? null}
        onChange={(articleId) => setDraft({ ...draft, articleId })}
      />
      {text('q')}
      <FilterChoice
        label={t('links')}
        value={links}
        choices={[
          ['', t('linksAny')],
          ['none', t('linksNone')],
          ...[1, 2, 5].map((count): [string, string] => [String(count), t('linksSome', { count })]),
        ]}
        onChange={(value) =>
          setDraft({
            ...draft,
            minLinks: value && value !== 'none' ? Number(value) : null,
            maxLinks: value === 'none' ? 0 : null,
          })
        }
      />
      <FilterChoice
        label={t('age')}
        value={draft.age ?? ''}
        choices={[['', t('ageAny')], ...ages.map((age): [string, string] => [age, t(`ages.${age}`)])]}
        onChange={(age) => setDraft({ ...draft, age })}
      />
      <FilterGroup title={t('byAuthor')} isUsed={AUTHOR.some((field) => filter[field])}>
        {AUTHOR.map(text)}
      </FilterGroup>
      <FilterGroup
        title={t('byDecision')}
        isUsed={Boolean(filter.decidedBy ?? filter.decidedTo ?? filter.decidedAfter ?? filter.decidedBefore)}
      >
        <DecisionFields
          draft={draft}
          onDraft={(change) => {
            setDraft({ ...draft, ...change });
            setWrong(null);
          }}
          moments={moments}
          onMoment={(moment, said) => {
            setMoments({ ...moments, [moment]: said });
            setWrong(null);
          }}
          wrong={wrong}
        />
      </FilterGroup>
    </FilterFrame>
  );
}

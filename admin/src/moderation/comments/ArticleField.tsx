import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { send } from '../../providers/request.js';
import { ARTICLE_CHOICES } from './comments.graphql.js';

interface ArticleFieldProps {
  value: string | null;
  onChange: (id: string | null) => void;
}

/** One article, found by words of its title. */
export function ArticleField({ value, onChange }: ArticleFieldProps) {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const { data = [] } = useQuery({
    queryKey: ['articles', 'choices', text],
    queryFn: async ({ signal }) =>
      (await send(ARTICLE_CHOICES, { q: text || null }, { signal })).articles.items,
    placeholderData: keepPreviousData,
  });
  return (
    <Autocomplete
      options={data}
      value={data.find(({ id }) => id === value) ?? null}
      getOptionLabel={({ title }) => title}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      filterOptions={(options) => options}
      onInputChange={(_event, next, cause) => cause === 'input' && setText(next)}
      onChange={(_event, article) => onChange(article?.id ?? null)}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate('desk.comments.filter.article')}
          placeholder={translate('desk.comments.filter.anyArticle')}
        />
      )}
    />
  );
}

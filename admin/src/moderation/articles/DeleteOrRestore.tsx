import Button from '@mui/material/Button';
import { useDataProvider, useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { useSettle } from '../../common/useSettle.js';
import { useMay } from '../../providers/me.js';
import type { Article, ArticleVerbs } from './articles.graphql.js';

/** A deleted article can be brought back, by the same place that took it away. */
export function DeleteOrRestore({ article }: { article: Article }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & ArticleVerbs>();
  const mayDelete = useMay('deleteArticle');
  const [asking, setAsking] = useState(false);
  const settle = useSettle();
  if (!mayDelete) return null;
  if (article.deletedAt) {
    return (
      <Button onClick={() => void settle(dataProvider.restoreArticle(article), 'desk.articles.restored')}>
        {translate('desk.articles.restore')}
      </Button>
    );
  }
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        {translate('desk.common.delete')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={translate('desk.articles.deleteOne', { title: article.title })}
          text={translate('desk.articles.deleteText')}
          confirm={translate('desk.common.delete')}
          onConfirm={() =>
            settle(
              dataProvider.delete('articles', { id: article.id, previousData: article }),
              'desk.articles.deletedNotice',
            )
          }
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}

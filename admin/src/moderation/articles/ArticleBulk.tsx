import Button from '@mui/material/Button';
import { useDataProvider, useListContext, useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { useBulk } from '../../common/list/useBulk.js';
import { useMay } from '../../providers/me.js';
import type { Article, ArticleVerbs } from './articles.graphql.js';

export function ArticleBulk() {
  const translate = useTranslate();
  const { selectedIds, filterValues } = useListContext();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & ArticleVerbs>();
  const mayDelete = useMay('deleteArticle');
  const bulk = useBulk();
  const [asking, setAsking] = useState(false);
  const set = (status: Article['status']) =>
    bulk(
      (record) => dataProvider.update('articles', { id: record.id, data: { status }, previousData: record }),
      `desk.articles.bulk${status}`,
    );
  if (filterValues.deleted) {
    return (
      <Button
        onClick={() =>
          void bulk((record) => dataProvider.restoreArticle(record as Article), 'desk.articles.bulkRestored')
        }
      >
        {translate('desk.articles.restore')}
      </Button>
    );
  }
  return (
    <>
      <Button onClick={() => void set('PUBLISHED')}>{translate('desk.articles.publish')}</Button>
      <Button onClick={() => void set('DRAFT')}>{translate('desk.articles.unpublish')}</Button>
      {mayDelete && (
        <Button color="error" onClick={() => setAsking(true)}>
          {translate('desk.common.delete')}
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          title={translate('desk.articles.deleteMany', { smart_count: selectedIds.length })}
          text={translate('desk.articles.deleteText')}
          confirm={translate('desk.common.delete')}
          onConfirm={() =>
            bulk(
              (record) => dataProvider.delete('articles', { id: record.id, previousData: record }),
              'desk.articles.bulkDeleted',
            )
          }
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}

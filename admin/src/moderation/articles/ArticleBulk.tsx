import Button from '@mui/material/Button';
import { useDataProvider, useListContext, useTranslate } from 'react-admin';
import { BulkDelete } from '../../common/list/BulkDelete.js';
import { BulkRestore } from '../../common/list/BulkRestore.js';
import { useBulk } from '../../common/list/useBulk.js';
import { useMay } from '../../providers/me.js';
import type { Article, ArticleVerbs } from './articles.graphql.js';

export function ArticleBulk() {
  const translate = useTranslate();
  const { filterValues } = useListContext();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & ArticleVerbs>();
  const mayDelete = useMay('deleteArticle');
  const bulk = useBulk();
  const set = (status: Article['status']) =>
    bulk(
      (record) => dataProvider.update('articles', { id: record.id, data: { status }, previousData: record }),
      `desk.articles.bulk${status}`,
    );
  if (filterValues.deleted) {
    return (
      <BulkRestore words="articles" restore={(record) => dataProvider.restoreArticle(record as Article)} />
    );
  }
  return (
    <>
      <Button onClick={() => void set('PUBLISHED')}>{translate('desk.articles.publish')}</Button>
      <Button onClick={() => void set('DRAFT')}>{translate('desk.articles.unpublish')}</Button>
      {mayDelete && <BulkDelete words="articles" />}
    </>
  );
}

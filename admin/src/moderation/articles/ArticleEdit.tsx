import Button from '@mui/material/Button';
import { useDataProvider, useTranslate } from 'react-admin';
import { DeleteOrRestore } from '../../common/DeleteOrRestore.js';
import { RecordEdit } from '../../common/form/RecordEdit.js';
import { useCapped } from '../../common/useNumber.js';
import { useSideTabs } from '../../records/useSideTabs.js';
import { useMay } from '../../providers/me.js';
import { ArticleInputs } from './ArticleInputs.js';
import type { Article, ArticleVerbs } from './articles.graphql.js';
import { ArticleStatus, PendingLink } from './ArticleState.js';

export default function ArticleEdit() {
  const translate = useTranslate();
  const capped = useCapped();
  const mayEdit = useMay('updateArticle');
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & ArticleVerbs>();
  const sideTabs = useSideTabs();
  return (
    <RecordEdit<Article>
      title={({ title }) => title}
      aside={(article) => (
        <>
          <ArticleStatus article={article} />
          <PendingLink article={article} />
        </>
      )}
      verbs={(article) => (
        <>
          {article.status === 'PUBLISHED' && !article.deletedAt && (
            <Button
              component="a"
              href={`/blog/${encodeURIComponent(article.slug)}`}
              target="_blank"
              rel="noopener"
            >
              {translate('desk.articles.onBlog', {
                smart_count: article.visibleCount,
                count: capped(article.visibleCount),
              })}
            </Button>
          )}
          <DeleteOrRestore
            resource="articles"
            record={article}
            name={article.title}
            needs="deleteArticle"
            restore={() => dataProvider.restoreArticle(article)}
          />
        </>
      )}
      mayEdit={mayEdit}
      formTab="desk.articles.article"
      tabs={({ id }) => sideTabs({ type: 'Article', id })}
    >
      <ArticleInputs />
    </RecordEdit>
  );
}

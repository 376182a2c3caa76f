import Button from '@mui/material/Button';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { ShortText } from '../../common/list/ShortText.js';
import { Time } from '../../common/Time.js';
import { useCapped } from '../../common/useNumber.js';
import { useMay } from '../../providers/me.js';
import { ArticleBulk } from './ArticleBulk.js';
import { articleFilters } from './articleFilters.js';
import type { Article } from './articles.graphql.js';
import { ArticleStatus, CommentDoor, PendingCount, PendingLink } from './ArticleState.js';

const Col = DataTable.Col<Article>;

export default function ArticleList() {
  const translate = useTranslate();
  const capped = useCapped();
  const mayCreate = useMay('createArticle');
  const write = mayCreate && (
    <Button component={Link} to="/articles/create" variant="contained" color="primary">
      {translate('desk.articles.write')}
    </Button>
  );
  return (
    <DeskList
      resource="articles"
      title={translate('desk.articles.title')}
      sort={{ field: 'publishedAt', order: 'DESC' }}
      filters={articleFilters}
      searchable
      exportable
      actions={write}
      bulk={useMay('updateArticle') ? <ArticleBulk /> : undefined}
      emptyText={translate('desk.articles.empty')}
      emptyAction={write}
    >
      <Col
        source="title"
        render={(article) => (
          <RowTitle
            to={`/articles/${article.id}`}
            below={
              <>
                <ArticleStatus article={article} />
                <PendingCount article={article} />
              </>
            }
          >
            {article.title}
          </RowTitle>
        )}
      />
      <Col
        source="authorName"
        disableSort
        {...wideOnly}
        render={({ authorName }) => <ShortText>{authorName}</ShortText>}
      />
      <Col
        source="status"
        disableSort
        {...wideOnly}
        render={(article) => <ArticleStatus article={article} />}
      />
      <Col
        source="commentPolicy"
        disableSort
        {...wideOnly}
        render={(article) => (
          <ShortText>
            <CommentDoor article={article} />
          </ShortText>
        )}
      />
      <Col
        source="pendingCount"
        disableSort
        {...wideOnly}
        align="right"
        render={(article) => <PendingLink article={article} bare />}
      />
      <Col
        source="visibleCount"
        disableSort
        {...wideOnly}
        align="right"
        render={({ visibleCount }) => capped(visibleCount)}
      />
      <Col
        source="publishedAt"
        {...wideOnly}
        render={({ publishedAt }) => publishedAt && <Time at={publishedAt} />}
      />
      <Col source="updatedAt" {...wideOnly} render={({ updatedAt }) => <Time at={updatedAt} />} />
    </DeskList>
  );
}

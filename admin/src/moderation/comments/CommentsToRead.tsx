import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DataTable, useTranslate } from 'react-admin';
import { useState } from 'react';
import { Link } from 'react-router';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import type { ListFilter } from '../../common/list/filters.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { StatusChip, type Tone } from '../../common/StatusChip.js';
import { Time } from '../../common/Time.js';
import { useMay } from '../../providers/me.js';
import { CardText } from './CardText.js';
import type { ReadComment, Status } from './comments.graphql.js';
import { MakeLeadDialog } from './MakeLeadDialog.js';

const Col = DataTable.Col<ReadComment>;
const TONES: Record<Status, Tone> = {
  PENDING: 'warn',
  APPROVED: 'ok',
  SPAM: 'bad',
  TRASH: 'quiet',
  DELETED: 'quiet',
};
const filters: ListFilter[] = [
  {
    source: 'status',
    label: 'desk.comments.read.status',
    kind: 'choice',
    choices: ['PENDING', 'APPROVED', 'SPAM', 'TRASH'].map((id) => ({
      id,
      label: `desk.comments.status.${id}`,
    })),
  },
];

/** Comments for those who may read them and not judge them. */
export function CommentsToRead() {
  const translate = useTranslate();
  return (
    <DeskList
      resource="comments"
      title={translate('desk.comments.title')}
      sort={{ field: 'arrivedAt', order: 'DESC' }}
      filters={filters}
      peek={(comment) => <OneToRead comment={comment as ReadComment} />}
      emptyText={translate('desk.comments.read.empty')}
    >
      <Col
        source="author"
        label="desk.comments.read.author"
        disableSort
        render={({ author, status, arrivedAt }) => (
          <RowTitle
            below={
              <>
                <State status={status} />
                <Time at={arrivedAt} />
              </>
            }
          >
            {author.name}
          </RowTitle>
        )}
      />
      <Col
        source="bodyText"
        label="desk.comments.read.text"
        disableSort
        render={({ bodyText }) => (
          <Box dir="auto" sx={{ py: 0.5, overflowWrap: 'anywhere' }}>
            {bodyText.length > 140 ? `${bodyText.slice(0, 140)}…` : bodyText}
          </Box>
        )}
      />
      <Col
        source="article"
        label="desk.comments.read.article"
        disableSort
        {...wideOnly}
        render={({ article }) => <bdi>{article.title}</bdi>}
      />
      <Col
        source="status"
        label="desk.comments.read.status"
        disableSort
        {...wideOnly}
        render={({ status }) => <State status={status} />}
      />
      <Col
        source="arrivedAt"
        label="desk.comments.read.arrived"
        {...wideOnly}
        render={({ arrivedAt }) => <Time at={arrivedAt} />}
      />
    </DeskList>
  );
}

function State({ status }: Pick<ReadComment, 'status'>) {
  const translate = useTranslate();
  return <StatusChip label={translate(`desk.comments.status.${status}`)} tone={TONES[status]} />;
}

function OneToRead({ comment }: { comment: ReadComment }) {
  const { article, author, status, arrivedAt } = comment;
  const translate = useTranslate();
  const mayMakeLead = useMay('makeLeadFromComment');
  const [asksLead, setAsksLead] = useState(false);
  return (
    <>
      <Box component="h2" dir="auto" sx={{ m: 0, fontSize: '1rem', overflowWrap: 'anywhere' }}>
        {author.name}
      </Box>
      <Box sx={{ my: 1, display: 'flex', gap: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>
        <State status={status} /> <Time at={arrivedAt} />
      </Box>
      <Box component={Link} to={`/articles/${article.id}`} dir="auto" sx={{ display: 'block', mb: 1.5 }}>
        {article.title}
      </Box>
      <CardText comment={comment} />
      {mayMakeLead && (
        <Button sx={{ mt: 1.5 }} onClick={() => setAsksLead(true)}>
          {translate('desk.comments.lead.make')}
        </Button>
      )}
      {asksLead && <MakeLeadDialog comment={comment} close={() => setAsksLead(false)} />}
    </>
  );
}

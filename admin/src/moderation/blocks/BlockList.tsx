import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DataTable, useDataProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActionHead } from '../../common/list/ActionHead.js';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { ShortText } from '../../common/list/ShortText.js';
import { useBulk } from '../../common/list/useBulk.js';
import { isPast } from '../../common/clock.js';
import { RecordHistory } from '../../common/RecordHistory.js';
import { StatusChip } from '../../common/StatusChip.js';
import { Time } from '../../common/Time.js';
import { NoAccessPage } from '../../layout/NoAccessPage.js';
import { useMay } from '../../providers/me.js';
import type { Block } from './blocks.graphql.js';
import { RemoveBlock } from './RemoveBlock.js';

const Col = DataTable.Col<Block>;
const KINDS = ['EMAIL', 'DOMAIN', 'NETWORK'].map((id) => ({ id, label: `desk.blocks.${id}` }));

export default function BlockList() {
  // Whom we block is for those who judge: the addresses are kept from the others.
  if (!useMay('createBlock')) return <NoAccessPage />;
  return <Blocks />;
}

function Blocks() {
  const translate = useTranslate();
  const add = (
    <Button component={Link} to="/blocks/create" variant="contained" color="primary">
      {translate('desk.blocks.add')}
    </Button>
  );
  const mayDelete = useMay('deleteBlock');
  return (
    <DeskList
      resource="blocks"
      title={translate('desk.blocks.title')}
      filters={[{ source: 'kind', label: 'desk.blocks.kind', kind: 'choice', choices: KINDS }]}
      searchable
      peek={(block) => <BlockPeek block={block as Block} />}
      actions={add}
      bulk={mayDelete ? <RemoveMany /> : undefined}
      emptyText={translate('desk.blocks.empty')}
      emptyAction={add}
    >
      <Col
        source="value"
        disableSort
        render={({ value, kind, expiresAt }) => (
          <RowTitle
            below={
              <>
                {/* Two texts beside each other would be one. */}
                <span>{translate(`desk.blocks.${kind}`)}</span>
                <span>
                  <Until at={expiresAt} />
                </span>
              </>
            }
          >
            {value}
          </RowTitle>
        )}
      />
      <Col source="kind" disableSort {...wideOnly} render={({ kind }) => translate(`desk.blocks.${kind}`)} />
      <Col
        source="expiresAt"
        disableSort
        {...wideOnly}
        render={({ expiresAt }) => (
          <ShortText>
            <Until at={expiresAt} />
          </ShortText>
        )}
      />
      <Col source="hits" disableSort {...wideOnly} align="right" />
      <Col source="note" disableSort {...wideOnly} render={({ note }) => <bdi>{note}</bdi>} />
      <Col
        source="createdBy"
        disableSort
        {...wideOnly}
        render={({ createdBy }) => <ShortText>{createdBy?.name}</ShortText>}
      />
      <Col source="createdAt" disableSort {...wideOnly} render={({ createdAt }) => <Time at={createdAt} />} />
      <Col
        label={<ActionHead text="desk.blocks.remove" />}
        disableSort
        align="right"
        render={(block) => mayDelete && <RemoveBlock block={block} />}
      />
    </DeskList>
  );
}

function Until({ at }: { at: string | null }) {
  const translate = useTranslate();
  if (!at) return <>{translate('desk.blocks.forever')}</>;
  return isPast(at) ? <StatusChip label={translate('desk.blocks.expired')} /> : <Time at={at} />;
}

function BlockPeek({ block }: { block: Block }) {
  const mayAudit = useMay('auditEntries');
  return (
    <>
      <Box component="h2" dir="auto" sx={{ m: 0, mb: 1, fontSize: '1rem', overflowWrap: 'anywhere' }}>
        {block.value}
      </Box>
      {mayAudit && <RecordHistory subjectId={block.id} />}
    </>
  );
}

function RemoveMany() {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const bulk = useBulk();
  return (
    <Button
      color="error"
      onClick={() =>
        void bulk(
          (record) => dataProvider.delete('blocks', { id: record.id, previousData: record }),
          'desk.blocks.removedMany',
        )
      }
    >
      {translate('desk.blocks.remove')}
    </Button>
  );
}

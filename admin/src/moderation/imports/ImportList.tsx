import Button from '@mui/material/Button';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { ShortText } from '../../common/list/ShortText.js';
import { Time } from '../../common/Time.js';
import { useNumber } from '../../common/useNumber.js';
import { useMay, useMe } from '../../providers/me.js';
import { megabytes } from '../../common/bytes.js';
import type { Import } from './imports.graphql.js';
import { ImportState } from './ImportState.js';

const Col = DataTable.Col<Import>;

/** Else nothing has been counted, and 0 would be an answer. */
const wasRead = ({ report }: Import) => report !== null;

export default function ImportList() {
  const translate = useTranslate();
  const number = useNumber();
  const locale = useMe()?.locale;
  const start = useMay('createImport') && (
    <Button component={Link} to="/imports/create" variant="contained" color="primary">
      {translate('desk.imports.start')}
    </Button>
  );
  return (
    <DeskList
      resource="imports"
      title={translate('desk.imports.title')}
      actions={start}
      emptyText={translate('desk.imports.empty')}
      emptyAction={start}
      refetchInterval={5000}
    >
      <Col
        source="fileName"
        disableSort
        render={(batch) => (
          <RowTitle to={`/imports/${batch.id}`} below={<ImportState batch={batch} />}>
            {batch.fileName}
          </RowTitle>
        )}
      />
      <Col source="phase" disableSort {...wideOnly} render={(batch) => <ImportState batch={batch} />} />
      <Col source="siteUrl" disableSort {...wideOnly} />
      <Col
        source="bytes"
        disableSort
        {...wideOnly}
        align="right"
        render={({ bytes }) => megabytes(bytes, locale)}
      />
      <Col
        source="commentsSeen"
        disableSort
        {...wideOnly}
        align="right"
        render={(batch) => wasRead(batch) && number(batch.commentsSeen)}
      />
      <Col
        source="commentsNew"
        disableSort
        {...wideOnly}
        align="right"
        render={(batch) => wasRead(batch) && number(batch.commentsNew)}
      />
      <Col
        source="createdBy"
        disableSort
        {...wideOnly}
        render={({ createdBy }) => <ShortText>{createdBy?.name}</ShortText>}
      />
      <Col source="createdAt" disableSort {...wideOnly} render={({ createdAt }) => <Time at={createdAt} />} />
    </DeskList>
  );
}

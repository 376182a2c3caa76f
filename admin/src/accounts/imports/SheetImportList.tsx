import { DataTable, useTranslate } from 'react-admin';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { ShortText } from '../../common/list/ShortText.js';
import { useNumber } from '../../common/useNumber.js';
import { Time } from '../../common/Time.js';
import { ImportSheetButton } from './ImportSheetButton.js';
import type { SheetImport } from './sheetImports.graphql.js';
import { SheetState } from './SheetState.js';

const Col = DataTable.Col<SheetImport>;

export default function SheetImportList() {
  const translate = useTranslate();
  const number = useNumber();
  const start = <ImportSheetButton kind="LEADS" />;
  return (
    <DeskList
      resource="sheetImports"
      title={translate('desk.sheetImports.title')}
      actions={start}
      emptyText={translate('desk.sheetImports.empty')}
      emptyAction={start}
      refetchInterval={5000}
    >
      <Col
        source="fileName"
        disableSort
        render={(sheet) => (
          <RowTitle to={`/sheetImports/${sheet.id}`} below={<SheetState sheet={sheet} />}>
            {sheet.fileName}
          </RowTitle>
        )}
      />
      <Col
        source="kind"
        disableSort
        {...wideOnly}
        render={({ kind }) => translate(`desk.sheetImports.kinds.${kind}`)}
      />
      <Col source="phase" disableSort {...wideOnly} render={(sheet) => <SheetState sheet={sheet} />} />
      <Col
        source="rows"
        disableSort
        {...wideOnly}
        align="right"
        render={({ rows }) => rows !== null && number(rows)}
      />
      <Col
        source="counts"
        disableSort
        {...wideOnly}
        render={({ counts }) =>
          counts && translate('desk.sheetImports.brief', { ...counts, errors: counts.error })
        }
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

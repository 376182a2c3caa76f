import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useMay } from '../../providers/me.js';
import type { SheetKind } from './sheetImports.graphql.js';

/** In the head of a list that can be filled by a sheet. */
export function ImportSheetButton({ kind }: { kind: SheetKind }) {
  const translate = useTranslate();
  if (!useMay('createSheetImport')) return null;
  return (
    <Button component={Link} to={`/sheetImports/create?kind=${kind}`}>
      {translate('desk.sheetImports.import')}
    </Button>
  );
}

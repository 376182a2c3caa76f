import PrintIcon from '@mui/icons-material/PrintOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import { useGetOne, useTranslate } from 'react-admin';
import { useLayoutEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { QueryError } from '../../common/QueryError.js';
import { usePageTitle } from '../../common/usePageTitle.js';
import { BriefSheet, SHEET } from './BriefSheet.js';
import type { Engagement } from './engagements.graphql.js';
import { MaskedNotice } from './MaskedNotice.js';

/** The paper is all that is printed, without margins of the browser's own. */
const PRINT = {
  '@page': { size: 'A4', margin: 0 },
  '@media print': {
    'html, body': { background: '#fff !important' },
    main: { padding: '0 !important' },
  },
};

/** One page for the client, as it is printed. */
export default function BriefPage() {
  const translate = useTranslate();
  const t = (key: string) => translate(`desk.engagements.brief.${key}`);
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<Engagement>('engagements', { id });
  usePageTitle(data ? `${data.code} ${data.title}` : t('open'));
  const desk = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const fit = () => setZoom(Math.min(1, (desk.current?.clientWidth ?? SHEET.width) / SHEET.width));
    fit();
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, [data]);
  if (error && !data) return <QueryError error={error} again={() => void refetch()} />;
  if (!data) return <LoadingSoon />;
  return (
    <>
      <GlobalStyles styles={PRINT} />
      <Box
        sx={{
          displayPrint: 'none',
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          px: { xs: 2, md: 2.5 },
          py: 1.5,
        }}
      >
        <Box sx={{ flex: '1 1 260px', color: 'text.secondary' }}>{t('hint')}</Box>
        <Button component={Link} to={`/engagements/${id}`}>
          {t('back')}
        </Button>
        <Button
          variant="contained"
          color="primary"
          startIcon={<PrintIcon fontSize="small" />}
          disabled={data.masked}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
        {isCut && (
          <Alert severity="warning" sx={{ flexBasis: '100%' }}>
            {t('cut')}
          </Alert>
        )}
      </Box>
      <Box ref={desk} sx={{ mx: { xs: 1, md: 2.5 }, mb: 3, '@media print': { m: 0 } }}>
        {data.masked ? (
          <MaskedNotice engagement={data} />
        ) : (
          <Box sx={{ width: SHEET.width, mx: 'auto', zoom, '@media print': { zoom: 1, mx: 0 } }}>
            <BriefSheet engagement={data} onCut={setCut} />
          </Box>
        )}
      </Box>
    </>
  );
}

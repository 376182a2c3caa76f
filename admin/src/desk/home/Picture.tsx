import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslate } from 'react-admin';
import { type Theme } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';
import { Link as RouterLink } from 'react-router';
import { COUNT_TARGET } from '../../common/lineTarget.js';

interface PictureProps {
  /** The one question that it answers. */
  question: string;
  /** The answer in a few words. */
  answer: string;
  columns: string[];
  /** The first cell names the row. `to`: the page with the rows that a number counts. */
  rows: { cells: (string | { count: string; to: string })[] }[];
  /** The drawing; everything in it is said by the table, too. */
  children: ReactNode;
}

/** How wide a drawing is in its own units: nearly those of the screen, so that its words keep their size on a phone. */
export const useDrawingWidth = (): number =>
  useMediaQuery((theme: Theme) => theme.breakpoints.up('sm'), { noSsr: true }) ? 480 : 320;

/** A small picture with one question as its title, and the same as a table. */
export function Picture({ question, answer, columns, rows, children }: PictureProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Paper variant="outlined" component="figure" aria-labelledby={id} sx={{ m: 0, p: 2 }}>
      <Typography variant="h2" component="figcaption" id={id}>
        {question}
      </Typography>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mb: 1.5 }}>{answer}</Box>
      {children}
      <Box
        component="details"
        sx={{
          mt: 1,
          fontSize: '0.8125rem',
          color: 'text.secondary',
          '& table': { borderSpacing: 0, mt: 1 },
          '& th, & td': { textAlign: 'left', fontWeight: 'inherit', py: 0.25, pr: 3 },
        }}
      >
        <Box
          component="summary"
          sx={{
            cursor: 'pointer',
            width: 'fit-content',
            lineHeight: '24px',
            '@media (pointer: coarse)': { lineHeight: '44px' },
          }}
        >
          {translate('desk.home.asTable')}
        </Box>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cells }, at) => (
              <tr key={at}>
                {cells.map((cell, index) => (
                  <td key={columns[index]}>
                    {typeof cell === 'string' ? (
                      cell
                    ) : (
                      <Link component={RouterLink} to={cell.to} sx={COUNT_TARGET}>
                        {cell.count}
                      </Link>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
    </Paper>
  );
}

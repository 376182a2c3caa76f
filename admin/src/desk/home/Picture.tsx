import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { type ReactNode, useId } from 'react';
import { Link as RouterLink } from 'react-router';

interface PictureProps {
  /** The one question that it answers. */
  question: string;
  /** The answer in a few words. */
  answer: string;
  columns: string[];
  /** `to`: the page with the rows that the last cell counts. */
  rows: { cells: (string | number)[]; to?: string }[];
  /** The drawing; everything in it is said by the table. */
  children: ReactNode;
}

/** A small picture with one question as its title, and the same as a table for who does not see it. */
export function Picture({ question, answer, columns, rows, children }: PictureProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Paper variant="outlined" component="figure" aria-labelledby={id} sx={{ m: 0, p: 2 }}>
      <Typography variant="h2" component="figcaption" id={id}>
        {question}
      </Typography>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mb: 1.5 }}>{answer}</Box>
      <Box aria-hidden>{children}</Box>
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
        <Box component="summary" sx={{ cursor: 'pointer', width: 'fit-content', minHeight: 24 }}>
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
            {rows.map(({ cells, to }) => (
              <tr key={cells[0]}>
                {cells.map((cell, index) => (
                  <td key={columns[index]}>
                    {to && index === cells.length - 1 ? (
                      <Link component={RouterLink} to={to}>
                        {cell}
                      </Link>
                    ) : (
                      cell
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

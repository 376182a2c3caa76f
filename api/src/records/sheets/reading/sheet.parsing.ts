/** A record longer than this is a quote that was never closed. */
export const MOST_CHARACTERS = 1024 * 1024;

/** As spreadsheets read: any line end, quotes inside a cell, records of any length; what is within a cell stays untouched. */
export const PARSING = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
  max_record_size: MOST_CHARACTERS,
};

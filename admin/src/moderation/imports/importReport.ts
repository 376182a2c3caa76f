type Counts = Record<string, number>;

/** What a dry run found, as the API keeps it; everything may be missing in a report of an older kind. */
export interface ImportReport {
  site?: { title?: string | null; url?: string | null; version?: string | null };
  articles?: { new: number; known: number; changed: number };
  comments?: { seen: number; new: number; known: number; changed: number };
  skipped?: Counts;
  byStatus?: Counts;
  byKind?: Counts;
  byPostType?: Counts;
  replies?: number;
  orphans?: number;
  authors?: number;
  withoutEmail?: number;
  undated?: number;
  sample?: { author: string; text: string; status: string; at: string | null }[];
  committed?: { articles: number; comments: number };
  reverted?: { articles: number; comments: number; keptArticles: number; keptComments: number };
}

export const reportOf = (report: unknown): ImportReport | undefined =>
  typeof report === 'object' && report !== null ? (report as ImportReport) : undefined;

/** The largest first. */
export const sorted = (counts: Counts = {}): [name: string, count: number][] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);

/** The desk's colours. Text reaches 4.5:1 on every surface it stands on, lines of controls 3:1. */
export interface Tokens {
  bg: string;
  panel: string;
  line: string;
  controlLine: string;
  ink: string;
  mute: string;
  accent: string;
  onAccent: string;
  ok: string;
  warn: string;
  bad: string;
  accentSoft: string;
  okSoft: string;
  warnSoft: string;
  badSoft: string;
  mark: string;
}

export const light: Tokens = {
  bg: '#f6f7f9',
  panel: '#ffffff',
  line: '#e3e6eb',
  controlLine: '#868e9c',
  ink: '#16191f',
  mute: '#5b6472',
  accent: '#2f5bd0',
  onAccent: '#ffffff',
  ok: '#187a45',
  warn: '#8a5a00',
  bad: '#b3261e',
  accentSoft: '#e8eefc',
  okSoft: '#e2f4e9',
  warnSoft: '#fff0d1',
  badSoft: '#fde8e6',
  mark: '#fde9a8',
};

export const dark: Tokens = {
  bg: '#0f1216',
  panel: '#171b21',
  line: '#272d36',
  controlLine: '#6b7584',
  ink: '#e8ebf0',
  mute: '#a3adba',
  accent: '#8fb0ff',
  onAccent: '#101828',
  ok: '#6fd19b',
  warn: '#f0c063',
  bad: '#ff9a92',
  accentSoft: '#1b2942',
  okSoft: '#13291e',
  warnSoft: '#33270f',
  badSoft: '#381a1a',
  mark: '#5c4a14',
};

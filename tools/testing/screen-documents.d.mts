export const screenOperations: readonly {
  kind: 'query' | 'mutation';
  name: string;
  text: string;
  file: string;
}[];
export function screenDocument(name: string): string;

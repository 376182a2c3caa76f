/** Legal forms, which companies that have nothing else in common share. */
const FORMS =
  /(?<![\p{L}\p{N}])(?:inc|incorporated|corp|corporation|co|company|llc|llp|lp|ltd|limited|plc|pty|pte|pvt|gmbh|mbh|ag|kg|ug|ohg|kgaa|se|sarl|sas|sasu|sa|srl|spa|sl|slu|bv|nv|vof|ab|as|asa|aps|oy|oyj|kft|zrt|sro|spol|doo|ooo|oao|zao|ооо|оао|зао|пао|тов|тоо|ab|uab|sia|oü|lda|ltda|eireli|sp z o o|kk|株式会社|有限会社|合同会社|有限公司|股份有限公司|주식회사)(?![\p{L}\p{N}])/gu;

/** What of a company's name tells it from others: without its legal form. The whole name where nothing else is in it. */
export function tellingName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/(?<=\p{L})\./gu, '')
    .replace(/[^\p{L}\p{M}\p{N}&+]+/gu, ' ')
    .trim();
  return plain.replace(FORMS, ' ').replace(/\s+/g, ' ').trim() || plain;
}

import { ShortText } from '../../common/list/ShortText.js';

/** The tags of a row, in one line. */
export const TagNames = ({ tags }: { tags: readonly { name: string }[] }) => (
  <ShortText>{tags.map(({ name }) => name).join(', ')}</ShortText>
);

import { useMay, useMe } from '../../providers/me.js';
import { CommentsToRead } from './CommentsToRead.js';
import { QueueScreen } from './QueueScreen.js';

/** The moderators' screen: a list, the one comment to judge, its evidence. The others read. */
export default function CommentQueue() {
  const me = useMe();
  const may = useMay('decideComments');
  if (!me) return null;
  if (!may) return <CommentsToRead />;
  return <QueueScreen key={me.id} me={{ id: me.id, name: me.name }} hasKeys={me.shortcuts} />;
}

import { Navigate, useParams } from 'react-router';

/** A link to one comment opens the queue on it. */
export default function OneComment() {
  const { id = '' } = useParams();
  const params = new URLSearchParams({ filter: JSON.stringify({ ids: [id] }), open: id });
  return <Navigate to={`/comments?${params}`} replace />;
}

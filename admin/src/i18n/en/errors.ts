export const errors = {
  offline: 'The desk cannot be reached just now. Nothing is lost; please try again in a moment.',
  offlineBanner:
    'You are offline. What you see may be old; what you type stays here until the network is back.',
  unexpected: 'Something went wrong here. Please try again; if it happens again, tell an admin.',
  notFound: 'There is no such record, or you may not see it.',
  conflict: 'A colleague changed this since you opened it.',
  requestId: 'Request %{id}',
  pageTitle: 'Something went wrong',
  reload: 'Reload the page',
  noPageTitle: 'There is no such page',
  noPage: 'The link may be old, or mistyped.',
  goHome: 'Go to Today',
  noAccessTitle: 'This is not yours to open',
  noAccess: 'Your role does not include this screen. An admin can change that under People.',
};

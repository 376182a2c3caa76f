export const today = {
  title: 'Your day',
  late: 'Late (%{count})',
  still: 'Without movement (%{count})',
  next: 'Still to come today (%{count})',
  nothing: 'Nothing asks for you today.',
  nothingText:
    'Leads that wait for you, tasks that are due and engagements that stand still come here by themselves.',
  more: 'There is more than is shown here.',
  rules:
    'What is late comes first: leads by their clocks, then tasks, then engagements. An engagement is without movement when for 7 days nobody moved it, changed it or spoke about it.',
  nobodys: 'nobody’s yet',
  snooze: 'Snooze “%{title}”',
  // The keys are the API's: why it stands here.
  why: {
    lead: { answer: 'Waits for a first answer', back: 'Came back from its snooze' },
    engagement: { still: 'Without movement', review: 'On hold: to be looked at again' },
  },
  how: {
    late: '%{time} late',
    left: '%{time} left',
    due: 'due %{time}',
    back: 'back %{time}',
    still: 'for %{time}',
    review: 'Today',
  },
};

/** One person in several records. */
export const people = {
  title: 'The same person',
  badge: '1 more record of this person |||| %{smart_count} more records of this person',
  here: 'this page',
  type: {
    Comment: 'Comment',
    Lead: 'Lead',
    Contact: 'Contact',
    Consultation: 'Consultation',
    Engagement: 'Engagement',
  },
};

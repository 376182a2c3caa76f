import { slugOf } from './slug.js';

describe('slugOf', () => {
  it.each([
    ['Hiring an AI architect: what to ask', 'hiring-an-ai-architect-what-to-ask'],
    ['Größe & Maß, naïve café', 'grosse-mass-naive-cafe'],
    ['Łódź — ćwiczenia', 'lodz-cwiczenia'],
    ['Как нанять инженера', 'как-нанять-инженера'],
    ['人工知能の採用', '人工知能の採用'],
    ['हिन्दी में', 'हिन्दी-में'],
    ["Don't panic", 'dont-panic'],
    ['../../etc/passwd', 'etc-passwd'],
    ['!!!', ''],
  ])('%s is at %s', (title, slug) => expect(slugOf(title)).toBe(slug));

  it('is never longer than 80 characters and ends in a letter', () => {
    const slug = slugOf('word '.repeat(40));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/d$/);
  });
});

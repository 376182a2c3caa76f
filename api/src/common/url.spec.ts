import { urlOf } from './url.js';

it('reads an address with an umlaut also when it has read many', () => {
  const refused = Array.from({ length: 50_000 }, () => urlOf('https://müller.example')).filter((url) => !url);
  expect(refused).toHaveLength(0);
  expect(urlOf('https://müller.example')!.hostname).toBe('xn--mller-kva.example');
});

it('answers null to what is no address', () => {
  for (const text of ['', 'müller', 'http://', 'http://[::1']) expect(urlOf(text)).toBeNull();
});

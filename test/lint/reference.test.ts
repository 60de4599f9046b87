import { expect, it } from 'vitest';
import { codes } from '../../src/diagnostics/messages.ts';
import { chapters, pages } from '../../src/diagnostics/pages.ts';
import { difference, page, reference } from './reference.ts';

// `npm test -- -u` rewrites the page; what changes is reviewed as a diff.
it('docs/diagnostics.md shows every code as it is', async () => {
  await expect(reference()).toMatchFileSnapshot(page);
});

it('has a section per code, where links point to, in the order of the messages', () => {
  const sections = [...reference().matchAll(/^### (.+)$/gm)].map((match) => match[1]);
  expect(sections).toEqual(codes);
  expect(Object.values(chapters).flatMap((own) => Object.keys(own))).toEqual(Object.keys(pages));
});

it('shows a mended line as a difference', () => {
  expect(difference('a\nb\nc\n', 'a\nx\ny\nc\n')).toBe('- b\n+ x\n+ y');
  expect(difference('a\n', 'a\nb\n')).toBe('+ b');
  expect(difference('a\na\n', 'a\n')).toBe('- a');
});

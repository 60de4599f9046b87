import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { htmlPage } from '../../src/report/html-page.ts';

const page = { title: 'a', style: 'p{color:red}', body: '<p>a</p>', data: {}, script: 'void 0;' };
const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const between = (text: string, start: string, end: string) => text.split(start)[1]?.split(end)[0] ?? '';

describe('htmlPage', () => {
  it('lets only its own script and style run', () => {
    const html = htmlPage(page);
    const policy = between(html, 'Content-Security-Policy" content="', '"');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src '${hash(between(html, '<script>', '</script>'))}'`);
    expect(policy).toContain(`style-src '${hash(between(html, '<style>', '</style>'))}'`);
    expect(policy).not.toContain('unsafe');
  });

  it('holds data that no browser takes for markup, and gives them back as they were', () => {
    const data = { name: '</script><img src=x onerror=alert(1)><!--\u2028&amp;', list: [1, null] };
    const text = between(htmlPage({ ...page, data }), 'id="data">', '</script>');
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual(data);
  });

  it('escapes its title, and shows what would steer a reader', () => {
    expect(htmlPage({ ...page, title: '</title><b>\u202e' })).toContain('<title>&lt;/title&gt;&lt;b&gt;\ufffd</title>');
  });

  it('refuses a script or a style that would end itself', () => {
    expect(() => htmlPage({ ...page, script: '"</script>"' })).toThrow('</script');
    expect(() => htmlPage({ ...page, style: '</STYLE>' })).toThrow('</STYLE');
  });

  it('is the same bytes each time', () => expect(htmlPage(page)).toBe(htmlPage(page)));
});

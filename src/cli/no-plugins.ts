import type { Config } from '@oclif/core/config';

type Program = Pick<Config, 'name' | 'version'>;
type Asked = Program & Pick<Config, 'bin' | 'topicSeparator' | 'userAgent' | 'runHook' | 'scopedEnvVarKeys'>;

/**
 * All that a command asks of oclif's configuration where there are no plugins, hooks, topics or aliases; the rest is
 * undefined. oclif's own would first look for them on the disk, at every start.
 */
export function noPlugins({ name, version }: Program): Config {
  const asked: Asked = {
    name,
    version,
    bin: name,
    topicSeparator: ':',
    userAgent: `${name}/${version}`,
    runHook: async () => ({ successes: [], failures: [] }),
    scopedEnvVarKeys: () => [],
  };
  return asked as Config;
}

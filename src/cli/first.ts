import { lightenOutput } from '../report/light-output.ts';
import { applyColorPolicy } from './color-policy.ts';

// A module of its own because what draws or writes may decide while it loads: main.ts imports this before all else.
applyColorPolicy(process.argv.slice(2), process.env);
lightenOutput();

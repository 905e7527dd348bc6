// Known weaknesses of what is bundled, as the registry tells them. Where it does not answer, that is said, and no failure.
import { spawnSync } from 'node:child_process';

const ran = spawnSync('npm', ['audit', '--json', '--audit-level=moderate'], {
  encoding: 'utf8',
  timeout: 120_000,
  shell: process.platform === 'win32', // npm is a command file there
});

/** @returns {{ vulnerabilities: Record<string, { severity: string }> } | null} */
function answer(text) {
  try {
    const parsed = JSON.parse(text);
    return parsed.vulnerabilities ? parsed : null;
  } catch {
    return null;
  }
}

const told = answer(ran.stdout ?? '');
if (told === null) console.log('audit: the registry did not answer; nothing is known');
else {
  const grave = Object.entries(told.vulnerabilities).filter(([, { severity }]) => !['info', 'low'].includes(severity));
  for (const [name, { severity }] of grave) console.error(`${name}: ${severity}`);
  if (grave.length > 0) process.exit(1);
  console.log('audit: no known weakness');
}

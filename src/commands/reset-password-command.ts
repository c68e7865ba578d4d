import { Command } from 'commander';
import { CreatePasswordReset } from '../modules/identity/index.js';
import { readSettings } from '../platform/settings/settings.js';
import { showMoment } from '../shared/calendar-date.js';
import { emailOption } from './options.js';
import { commandLine, withProgram } from './with-program.js';

/** The way back in for an administrator who is alone: others get the link from an administrator in the pages. */
export function resetPasswordCommand(): Command {
  return new Command('reset-password')
    .description('print a one-time link with which somebody who forgot the password chooses a new one')
    .requiredOption('--email <address>', 'e-mail address with which the person signs in', emailOption)
    .action(resetPassword);
}

async function resetPassword({ email }: { email: string }): Promise<void> {
  const { path, expiresAt } = await withProgram((program) => program.get(CreatePasswordReset).execute(commandLine, { email }));
  console.log(`\n  Liên kết dùng một lần để đặt lại mật khẩu của ${email}, đến ${showMoment(expiresAt)}:`);
  console.log(`  One-time link to choose a new password for ${email}, valid for 24 hours:`);
  console.log(`  ${readSettings().baseUrl}${path}\n`);
}

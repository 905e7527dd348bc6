// Mocha's `spec` reporter, which besides appends its counts to the file named by NIANBAO_COUNTS (see tally.mjs).
const { appendFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class CountsReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures } = this.stats;
      const file = process.env.NIANBAO_COUNTS;
      if (file) appendFileSync(file, `${JSON.stringify({ suite: 'mocha', passed: passes, failed: failures })}\n`);
    });
  }
};

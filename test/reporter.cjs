'use strict';
// Mocha's own `spec` report, and beside it one line of JSON in the file that LEFTWARD_TEST_COUNTS names: the test command
// adds up the counts of suites that run in several processes.
const { appendFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.LEFTWARD_TEST_COUNTS;
    if (file === undefined) return;
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      appendFileSync(
        file,
        `${JSON.stringify({ suite: process.env.LEFTWARD_TEST_SUITE ?? 'mocha', passed: passes, failed: failures, skipped: pending })}\n`,
      );
    });
  }
};

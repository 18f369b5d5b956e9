// Asks Unknot for promptfoo: one question, one reply.
const { execFile } = require('node:child_process');
const { resolve } = require('node:path');

const unknot = resolve(__dirname, '@unknot@');

module.exports = class Unknot {
  id() {
    return 'unknot';
  }

  callApi(question) {
    return new Promise((done) => {
      execFile(unknot, ['ask', '--json', '--', question], (error, out, err) => {
        try {
          // The exit status tells the kind of reply: there is an error only where there is no reply.
          const reply = JSON.parse(out);
          done({ output: reply.text, metadata: { reply } });
        } catch {
          done({ error: err || String(error) });
        }
      });
    });
  }
};

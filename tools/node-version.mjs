// Written in the oldest syntax that Node can load as a module, so that an old Node says this and not "SyntaxError".
var WANTED = [20, 19];
var found = process.versions.node.split('.').map(Number);

if (found[0] < WANTED[0] || (found[0] === WANTED[0] && found[1] < WANTED[1])) {
  console.error(
    'Agency Desk needs Node ' +
      WANTED.join('.') +
      ' or later, and this is ' +
      process.versions.node +
      '.\n' +
      'Get a current one from https://nodejs.org and start again.',
  );
  process.exit(1);
}

export default () => globalThis.leaveServer();

/** Planted: a package that is not in the row of cli. */
export { Scene } from 'phaser';

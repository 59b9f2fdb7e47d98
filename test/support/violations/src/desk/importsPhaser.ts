/** Planted: a package that is not in the row of desk. */
export { Scene } from 'phaser';

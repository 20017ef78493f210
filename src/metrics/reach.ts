/** A row reaches back so many days: a booking can still count for a request of that day (metrics: conversion_7d). */
export const reachBackDays = 7;

"""The painter of the sample photographs: brushes, people, and one function per scene."""

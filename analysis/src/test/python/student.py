"""Makes the golden values of Student's t distribution. Run by hand; the build does not need Python.

  cd analysis && python3 src/test/python/student.py src/test/resources/org/waystage/analysis/numerics

Made with mpmath 1.3, with fifty digits, from the definition: the root of the upper tail. Nothing is shared with the code, which uses
series and continued fractions in double precision.
"""
import csv
import sys

from mpmath import betainc, exp, log, mp, mpf

mp.dps = 50


def upper(t, df):
    return betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2


def quantile(p, df):
    """The root on the scale of logarithms of both, enclosed by doubling steps and halved a hundred and twenty times."""
    def miss(u):
        return log(upper(exp(u), df)) - log(p)
    low = high = mpf(0)
    width = mpf(1)
    while miss(low) * miss(high) > 0:
        low -= width
        high += width
        width *= 2
    for _ in range(120):
        middle = (low + high) / 2
        if miss(middle) > 0:
            low = middle
        else:
            high = middle
    return exp((low + high) / 2)


with open(sys.argv[1] + '/student.csv', 'w', newline='') as file:
    writer = csv.writer(file, lineterminator='\n')
    writer.writerow(('degrees', 'upper', 'quantile'))
    for df in ('1', '2', '3', '5', '10', '30', '100', '10000'):
        for p in ('0.45', '0.25', '0.05', '0.025', '0.0005', '1e-12'):
            writer.writerow((df, p, mp.nstr(quantile(mpf(float(p)), mpf(df)), 25)))
